using QuikGraph;
using ScoGraph.Knowledge;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>Small graphs to call members on.</summary>
internal static class SampleGraph
{
    private const string Script =
        """
        CREATE (a:City {name: 'Osh', x: 1}), (b:City {name: 'Kashgar', x: 2.5, when: date('2024-01-31')}),
               (c:City:`\u0060` {name: 'half \ud800'}),
               (a)-[:ROAD {km: 580}]->(b), (b)-[:ROAD {km: -1}]->(c), (c)-[:`a b`]->(a), (:Alone)
        """;

    /// <summary>The graph as a file.</summary>
    public static byte[] Json { get; } = Save();

    public static Graph Open() => Graph.Load(new MemoryStream(Json), "sample");

    public static Graph Disposed()
    {
        Graph graph = Open();
        graph.Dispose();
        return graph;
    }

    public static Transaction Ended(Action<Transaction> end)
    {
        Transaction transaction = Open().BeginTransaction();
        end(transaction);
        return transaction;
    }

    public static GraphView DisposedSnapshot()
    {
        Graph graph = Open();
        GraphView snapshot = graph.Snapshot();
        graph.Dispose();
        return snapshot;
    }

    /// <summary>A commit that changes everything that can be changed.</summary>
    public static GraphCommit? Commit()
    {
        using Graph graph = Open();
        CommitCatcher catcher = new();
        using (graph.Subscribe(catcher))
            graph.Query("MATCH (a {name: 'Osh'})-[r]->(b) SET a.x = null, b:Seen, r.km = 1 CREATE (:New {x: 1})-[:TO]->(a)");
        return catcher.Last;
    }

    /// <summary>What a reader gets who reads none of many commits.</summary>
    public static Exception? Overflow()
    {
        using Graph graph = new();
        IAsyncEnumerator<GraphCommit> reader = graph.Watch(new WatchOptions { Capacity = 1 }).GetAsyncEnumerator();
        graph.Query("CREATE ()");
        graph.Query("CREATE ()");
        return Record.Exception(() =>
        {
            while (reader.MoveNextAsync().AsTask().GetAwaiter().GetResult())
            {
                // The one that waited.
            }
        });
    }

    /// <summary>A view from which something is hidden, and which has a warning.</summary>
    public static GraphView View()
    {
        Graph graph = Open().Copy();
        graph.Declare(ValidityRule.On("City", "x", "when"));
        return graph.ValidOn(new DateOnly(2025, 1, 1));
    }

    public static SchemaChange SchemaChange()
    {
        using Graph graph = Open();
        CommitCatcher catcher = new();
        using (graph.Subscribe(catcher))
            graph.Declare(GraphIndex.On("City", "name"));
        return catcher.Last!.Changes.Schema[0];
    }

    public static void BreakConstraint()
    {
        using Graph graph = Open();
        graph.Query("CREATE (:Twin {x: 1}), (:Twin {x: 1})");
        graph.Declare(GraphConstraint.Unique("Twin", "x"));
    }

    public static QueryResult Result() => Open().Query("MATCH p = (n)-[r]->(m) RETURN n, r, p, [n.name, {m: m}] AS list, n.when AS name");

    public static AdjacencyGraph<string, Edge<string>> Roads()
    {
        AdjacencyGraph<string, Edge<string>> roads = new();
        roads.AddVerticesAndEdge(new Edge<string>("Osh", "Kashgar"));
        roads.AddVertex("\ud800");
        return roads;
    }

    public static KnowledgeGraphBuilder Builder()
    {
        KnowledgeGraphBuilder builder = new();
        builder.Document("Charter", 3);
        builder.Country("China", member: true);
        return builder;
    }

    public static CitationDraft Cited()
    {
        KnowledgeGraphBuilder builder = Builder();
        return builder.Cite(builder.Document("Other", 3), 1);
    }

    public static Provenance Provenance() => ScoGraph.Provenance.Of(
        KnowledgeGraph.Sco.Graph.Query("MATCH ()-[r:CONNECTS]->() RETURN r LIMIT 1").Scalar<Relationship>());

    /// <summary>A row that rests on facts with citations, and on something that was not found.</summary>
    public static Row Asked() => KnowledgeGraph.Sco.Graph.Query(
        "MATCH (c:Corridor)-[:CONNECTS]->() WHERE NOT (c)-[:NOWHERE]->() RETURN c.name AS name LIMIT 1", [],
        new QueryOptions { Evidence = true })[0];

    /// <summary>A row that is not there, with facts that come near.</summary>
    public static WhyNotAnswer WhyNot() => KnowledgeGraph.Sco.Graph.WhyNot(
        "MATCH (c:Corridor)-[:CONNECTS]->(p:Country) RETURN c.name AS c, p.name AS p",
        new Dictionary<string, object?> { ["c"] = "North-South Highway", ["p"] = "Pakistan" });

    /// <summary>Two values where there is one.</summary>
    public static Contradiction Contradiction()
    {
        using Graph graph = new();
        graph.Query("CREATE (:City {key: 'oslo', founded: [1040, 1048], `founded.citations`: ['saga#2', 'survey#7']})");
        return graph.Contradictions()[0];
    }

    public static BelievedFacts Believed()
    {
        BelievedFacts? believed = null;
        KnowledgeGraph.Sco.Graph.Believe(facts => believed = facts);
        return believed!;
    }

    public static ViewComparison Comparison()
    {
        GraphView all = KnowledgeGraph.Sco.Graph.Snapshot(), stated = all.Believe(facts => facts.StatedOnly());
        return all.Compare(all, stated, "MATCH (:Corridor)-[r:CONNECTS]->() RETURN r.paragraphs AS p");
    }

    /// <summary>An entity of no type that the typed model knows.</summary>
    public static Thing Thing()
    {
        KnowledgeGraphBuilder builder = Builder();
        builder.Thing("Satellite", "Sputnik");
        return builder.Build().OfType<Thing>()[0];
    }

    /// <exception cref="KnowledgeException">Two countries have one key.</exception>
    public static void BreakRules()
    {
        KnowledgeGraphBuilder builder = Builder();
        builder.Country("China");
        builder.Build();
    }

    private static byte[] Save()
    {
        using Graph graph = new();
        graph.Query(Script);
        using MemoryStream stream = new();
        graph.Save(stream);
        return stream.ToArray();
    }

    /// <summary>The call of a procedure, taken out of its query.</summary>
    public static GraphCall Called()
    {
        GraphCall? kept = null;
        GraphProcedure keep = new("towns.keep", [], ["x"], call =>
        {
            kept = call;
            return [[1L]];
        });
        using Graph graph = new(new GraphOptions { Extensions = [new GraphExtension("towns") { Procedures = [keep] }] });
        graph.Query("CALL towns.keep()");
        return kept!;
    }
}
