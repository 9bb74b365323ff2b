using ScoGraph.Model.Procedures;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Procedures;

/// <summary>
/// <c>db.schema.visualization</c>: one row with a map for each label, and one for each type between two labels. Reads all relationships.
/// </summary>
internal sealed class SchemaPictureProcedure : Procedure
{
    public override string Name => "db.schema.visualization";

    public override IReadOnlyList<Parameter> Parameters => [];

    public override IReadOnlyList<Parameter> Yields { get; init; } =
        [new("nodes", ValueTypes.List), new("relationships", ValueTypes.List)];

    public override string Summary { get; init; } =
        "The labels of the graph, with what is declared for them, and the types of relationships between them, as maps.";

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context)
    {
        IGraphSnapshot graph = context.Graph;
        yield return
        [
            Value.FromList([.. NameListProcedure.LabelsOf(graph).Select(label => Node(label, graph.Catalog))]),
            Value.FromList([.. Relationships(context).Select(Relationship)]),
        ];
    }

    private static SortedSet<(string Start, string Type, string End)> Relationships(ProcedureContext context)
    {
        IGraphSnapshot graph = context.Graph;
        SortedSet<(string Start, string Type, string End)> found = [];
        HashSet<(int Start, int Type, int End)> seen = [];
        foreach (int id in WatchedIds.Of(graph.Relationships.Live, context))
        {
            int type = graph.Relationships.Type(id);
            foreach (int start in graph.GetLabels(graph.Relationships.Start(id)))
            {
                foreach (int end in graph.GetLabels(graph.Relationships.End(id)))
                {
                    if (seen.Add((start, type, end)))
                        found.Add((graph.Labels[start], graph.RelationshipTypes[type], graph.Labels[end]));
                }
            }
        }

        return found;
    }

    private static Value Node(string label, GraphCatalog catalog)
    {
        GraphDeclaration[] about = [.. catalog.All.Where(d => !d.Target.IsRelationships && d.Target.Names.Contains(label))];
        return Map(
            ("name", Value.FromString(label)),
            ("indexes", Value.FromList([.. about.OfType<GraphIndex>().Select(i => Value.FromString(string.Join(',', i.Properties)))])),
            ("constraints", Value.FromList([.. about.OfType<GraphConstraint>().Select(c => Value.FromString(c.ToString()))])));
    }

    private static Value Relationship((string Start, string Type, string End) found) => Map(
        ("name", Value.FromString(found.Type)), ("start", Value.FromString(found.Start)), ("end", Value.FromString(found.End)));

    private static Value Map(params (string Key, Value Value)[] entries) =>
        Value.From(MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));
}
