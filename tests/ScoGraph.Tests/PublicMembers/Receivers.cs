using System.Collections;
using System.Reflection;
using QuikGraph;
using ScoGraph.Knowledge;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>What instance members are called on: objects in every state that they can be in.</summary>
internal static class Receivers
{
    private static readonly CancellationToken Stopped = new(canceled: true);

    private static readonly Sample[] Made =
    [
        new("a graph", SampleGraph.Open), new("an empty graph", () => new Graph()),
        new("a disposed graph", SampleGraph.Disposed, Trait.Disposed),
        new("a snapshot", () => SampleGraph.Open().Snapshot()),
        new("a snapshot of a disposed graph", SampleGraph.DisposedSnapshot, Trait.Disposed),
        new("a transaction", () => SampleGraph.Open().BeginTransaction()),
        new("a committed transaction", () => SampleGraph.Ended(t => t.Commit()), Trait.Disposed),
        new("a transaction rolled back", () => SampleGraph.Ended(t => t.Rollback()), Trait.Disposed),
        new("a traversal", () => SampleGraph.Open().Snapshot().Traverse()),
        new("a weighted traversal", () => SampleGraph.Open().Traverse(new TraversalOptions { Weight = "km", Direction = Direction.Both })),
        new("a traversal of nothing", () => SampleGraph.Open().Snapshot().Traverse(new TraversalOptions { Labels = [] })),
        new("a stopped traversal", () => SampleGraph.Open().Snapshot().Traverse(cancellationToken: Stopped), Trait.Cancelled),
        new("a result", SampleGraph.Result), new("an empty result", () => SampleGraph.Open().Query("MATCH (n:None) RETURN n")),
        new("a result without columns", () => SampleGraph.Open().Query("CREATE ()")),
        new("a result of one value", () => SampleGraph.Open().Query("RETURN null AS name")),
        new("a row", () => SampleGraph.Result()[0]), new("a row of odd values", Odd), new("a builder", SampleGraph.Builder),
        new("a citation", SampleGraph.Cited), new("a place", () => Citation.Parse("charter#1@0-4")),
        new("a part", () => new CitationSpan(0, 4)),
        new("what a fact says of its source", SampleGraph.Provenance), new("a row that tells what it rests on", SampleGraph.Asked),
        new("what a row rests on", () => SampleGraph.Asked().Evidence), new("a row's citation", () => SampleGraph.Asked().Citations[0]),
        new("why a row is not there", SampleGraph.WhyNot), new("a loss", () => SampleGraph.WhyNot().Losses[0]),
        new("a part of a query", () => SampleGraph.WhyNot().Losses[0].Blamed),
        new("a fact that comes near", () => SampleGraph.WhyNot().Losses[0].Nearest[0]),
        new("a rule of contradictions", () => ContradictionRule.BuiltIn[0]), new("a contradiction", SampleGraph.Contradiction),
        new("what contradicts", () => SampleGraph.Contradiction().First),
        new("a broken rule", () => Thrown(() => ContradictionRule.Extend("{"))),
        new("what is believed", SampleGraph.Believed), new("a comparison", SampleGraph.Comparison),
        new("an observer", () => new SilentObserver()), new("knowledge", () => KnowledgeGraph.Sco),
        new("an edge", () => SampleGraph.Open().Snapshot().Traverse().ToQuikGraph().Edges.First()),
        new("a query's error", () => Thrown(() => SampleGraph.Open().Query("RETURN 1 +"))),
        new("a format's error", () => Thrown(() => Graph.Load(new MemoryStream([1]), "broken"))),
        new("a rule's error", () => Thrown(SampleGraph.BreakRules)),
        new("a mapping", () => new QuikGraphMapping<string, Edge<string>> { Type = _ => "ROAD" }),
        new("parameters", () => QueryParameters.Create([("a", 1)])), new("progress", () => new GraphProgress(1, 2)),
        new("an import's warning", () => new GraphImportWarning("odd", "a.csv", 1, 2)),
        new("a relation", () => Relations.MemberOf), new("a document's draft", () => SampleGraph.Builder().Document("Other", 2)),
        new("a country's draft", () => SampleGraph.Builder().Country("Other")),
        new("an organisation's draft", () => SampleGraph.Builder().Organization("Other")),
        new("a kind of relation", () => new Relation<Country, Organization>("JOINS")),
        new("a report", () => new QueryReport("RETURN 1", TimeSpan.Zero, 1, null)), new("a schema", () => SampleGraph.Open().Schema()),
        new("a commit", SampleGraph.Commit), new("a missed commit", SampleGraph.Overflow),
        new("a rule of validity", () => ValidityRule.On(DeclarationTarget.Relationships("ROAD"), "from", "to")),
        new("a view", SampleGraph.View), new("a listener", () => new CommitCatcher()),
        new("a constraint", () => GraphConstraint.Unique("City", "name")), new("an index", () => GraphIndex.On("City", "name", "size")),
        new("a constraint's error", () => Thrown(SampleGraph.BreakConstraint)), new("a change of the schema", SampleGraph.SchemaChange),
        new("what a constraint is about", () => DeclarationTarget.Relationships("ROAD")),
        new("a thing", SampleGraph.Thing), new("a node's triangles", () => SampleGraph.Open().Traverse().Triangles()[0]),
        new("similar nodes", () => SampleGraph.Open().Traverse(new TraversalOptions { Direction = Direction.Both }).Similarity()[0]),
        new("a visited node", () => SampleGraph.Open().Traverse().BreadthFirst(0)[0]),
        new("a scored node", () => SampleGraph.Open().Traverse().PageRank()[0]),
        new("a warning", () => SampleGraph.Open().Query("MATCH (n:None) RETURN n").Warnings[0]),
        new("a group", () => SampleGraph.Open().Traverse().ConnectedComponents()[0]),
        new("an extension", () => new GraphExtension("towns")), new("a call", SampleGraph.Called),
        new("a function", () => new GraphFunction("towns.initial", ["name"], a => a[0])),
        new("a procedure", () => new GraphProcedure("towns.all", [], ["x"], call => [[1L]])),
        new("a point", () => GraphPoint.Cartesian(1, 2, 3)),
        new("a path's cost", () => SampleGraph.Open().Snapshot().Traverse().CheapestPaths(0, 1, 1)[0]),
    ];

    private static readonly Lazy<Dictionary<Type, object>> Found = new(Harvest);

    /// <summary>Those made here first; else one that is found in the others' properties; else none.</summary>
    public static IReadOnlyList<Sample> Of(Type type)
    {
        Sample[] made = [.. Made.Where(sample => type.IsInstanceOfType(Instance(sample)))];
        if (made.Length > 0)
            return made;
        if (HostileOptions.IsOptions(type))
            return [HostileOptions.For(type)[0]];
        return [.. Found.Value.Where(found => type.IsAssignableFrom(found.Key)).OrderBy(found => found.Key.FullName, StringComparer.Ordinal)
            .Take(2).Select(found => Sample.Of(found.Value, $"a {found.Key.Name}"))];
    }

    private static readonly Dictionary<Sample, object?> Instances = [];

    private static object? Instance(Sample sample) =>
        Instances.TryGetValue(sample, out object? known) ? known : Instances[sample] = sample.Make();

    private static Row Odd() => SampleGraph.Open().Query(
        """
        RETURN 0.0 / 0.0 AS name, date({year: 999999999}) AS date, duration({months: 9223372036854775807}) AS duration, '\ud800' AS half
        """)[0];

    private static Exception? Thrown(Action action) => Record.Exception(action);

    /// <summary>The first object of each type that properties and lists lead to, from the objects above.</summary>
    private static Dictionary<Type, object> Harvest()
    {
        Dictionary<Type, object> found = [];
        Queue<object> open = new(Made.Where(sample => sample.Trait == Trait.None).Select(Instance).OfType<object>());
        while (open.TryDequeue(out object? at))
        {
            Type type = at.GetType();
            if (!found.TryAdd(type, at))
                continue;
            if (at is IEnumerable items and not string)
            {
                foreach (object item in items.Cast<object?>().Take(20).OfType<object>())
                    open.Enqueue(item);
            }

            if (type.Namespace?.StartsWith("ScoGraph", StringComparison.Ordinal) == true)
            {
                foreach (object value in Values(at, type))
                    open.Enqueue(value);
            }
        }

        return found;
    }

    private static IEnumerable<object> Values(object at, Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0).OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => Value(property, at)).OfType<object>();

    /// <summary>Null where the object has none as it is: a row that was asked without evidence.</summary>
    private static object? Value(PropertyInfo property, object at)
    {
        try
        {
            return property.GetValue(at);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is InvalidOperationException)
        {
            return null;
        }
    }
}
