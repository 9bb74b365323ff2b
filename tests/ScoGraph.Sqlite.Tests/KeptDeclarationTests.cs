namespace ScoGraph.Sqlite.Tests;

/// <summary>What is declared of a graph is kept by its file: by its commits, its base and its checkpoints.</summary>
public sealed class KeptDeclarationTests : IDisposable
{
    private static readonly GraphConstraint Unique = GraphConstraint.Unique("City", "name");
    private static readonly GraphConstraint Typed =
        GraphConstraint.Type(DeclarationTarget.Relationships("ROAD"), "km", PropertyTypes.Integer | PropertyTypes.Float);

    private static readonly GraphIndex Ordered = GraphIndex.On("City", "founded").Named("by year");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Commits_keep_declarations()
    {
        Make().Dispose();
        Holds(SqliteGraph.Open(_folder.File()));
    }

    [Fact]
    public void A_checkpoint_keeps_declarations()
    {
        using (SqliteGraph graph = Make())
            graph.Checkpoint();
        Holds(SqliteGraph.Open(_folder.File()));
    }

    [Fact]
    public void A_base_keeps_declarations()
    {
        using (SqliteGraph graph = Make())
            graph.Retain(graph.LastCommit);
        using (SqliteGraph graph = SqliteGraph.Open(_folder.File()))
            graph.Rebuild();
        Holds(SqliteGraph.Open(_folder.File()));
    }

    [Fact]
    public void A_graph_written_into_a_file_keeps_its_declarations()
    {
        using Graph graph = new();
        Declare(graph);
        SqliteGraph.Create(_folder.File(), graph);
        Holds(SqliteGraph.Open(_folder.File()));
    }

    [Fact]
    public void Readers_of_a_file_follow_declarations()
    {
        using SqliteGraph writer = SqliteGraph.Open(_folder.File());
        using SqliteGraph reader = SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { ReadOnly = true });
        Assert.Empty(reader.Declarations);
        Declare(writer);
        Assert.Equal(Declared(), reader.Declarations);
    }

    [Fact]
    public void Verification_compares_declarations()
    {
        using SqliteGraph graph = Make();
        graph.Checkpoint();
        graph.Drop(Ordered.Name);
        Assert.True(graph.Verify().IsWhole);
    }

    [Fact]
    public void A_refused_statement_leaves_no_commit()
    {
        using SqliteGraph graph = Make();
        long last = graph.LastCommit;
        Assert.Throws<QueryException>(() => graph.Query("CREATE (:City {name: 'Osh'})"));
        Assert.Throws<QueryException>(() => graph.Query("MATCH (:City)-[r:ROAD]->() SET r.km = 'far'"));
        Assert.Equal(last, graph.LastCommit);
    }

    [Fact]
    public void A_past_state_has_the_declarations_of_its_time()
    {
        using SqliteGraph graph = Make();
        graph.Drop(Typed.Name);
        Assert.Equal([Ordered, Unique], graph.Declarations);
        Assert.Equal(Declared(), graph.AsOf(graph.LastCommit - 1).Declarations);
        Assert.Empty(graph.AsOf(0).Declarations);
    }

    [Fact]
    public void History_tells_of_declarations_and_takes_them_back()
    {
        using SqliteGraph graph = Make();
        graph.Drop(Ordered.Name);
        long dropped = graph.LastCommit;
        SchemaChange change = graph.History(dropped - 1, dropped).Single().Changes.Schema.Single();
        Assert.Equal((Ordered.Name, (GraphDeclaration)Ordered, null), (change.Name, change.Before, change.After));
        Assert.Equal(
            [("declaration", "deleted", Ordered.ToString())],
            graph.Query("CALL graph.changes($from, $to)", ("from", dropped - 1), ("to", dropped))
                .Select(row => (row.Get<string>("element"), row.Get<string>("change"), row.Get<string>("before"))));
        graph.Revert(dropped);
        Assert.Equal(Declared(), graph.Declarations);
        graph.Drop(Ordered.Name);
        graph.Declare(GraphIndex.On("City", "size").Named(Ordered.Name));
        Assert.Throws<InvalidOperationException>(() => graph.Revert(dropped + 2));
    }

    [Fact]
    public void What_a_constraint_asks_for_is_not_forgotten()
    {
        using (SqliteGraph graph = Make())
            graph.Declare(GraphConstraint.Exists("City", "name"));
        long city;
        using (SqliteGraph graph = SqliteGraph.Open(_folder.File()))
            city = graph.Query("MATCH (c:City {name: 'Osh'}) RETURN id(c)").Scalar<long>();
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => SqliteGraph.Forget(_folder.File(), Erasure.OfNode(city, "name")));
        Assert.Contains("Drop the constraint first", refused.Message);
        SqliteGraph.Forget(_folder.File(), Erasure.OfNode(city));
        using SqliteGraph left = SqliteGraph.Open(_folder.File());
        Assert.Equal(4, left.Declarations.Count);
    }

    private static GraphDeclaration[] Declared() => [Ordered, Typed, Unique];

    private static void Declare(Graph graph)
    {
        graph.Declare(Unique);
        graph.Query("CREATE (:City {name: 'Osh', founded: 900})-[:ROAD {km: 1}]->(:City {name: 'Kashgar', founded: 200})");
        graph.Declare(Typed);
        graph.Declare(Ordered);
    }

    private static void Holds(SqliteGraph graph)
    {
        using (graph)
        {
            Assert.Equal(Declared(), graph.Declarations);
            Assert.Throws<QueryException>(() => graph.Query("CREATE (:City {name: 'Osh'})"));
            Assert.Throws<QueryException>(() => graph.Query("MATCH (:City)-[r:ROAD]->() SET r.km = 'far'"));
            Assert.Equal(
                "Kashgar", graph.Query("MATCH (c:City) WHERE c.founded < 500 RETURN c.name ORDER BY c.founded LIMIT 1").Scalar<string>());
        }
    }

    private SqliteGraph Make()
    {
        SqliteGraph graph = SqliteGraph.Open(_folder.File());
        Declare(graph);
        return graph;
    }
}
