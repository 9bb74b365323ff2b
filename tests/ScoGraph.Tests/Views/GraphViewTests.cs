namespace ScoGraph.Tests.Views;

/// <summary>What a view hides is nowhere: whichever way it is read, and however far the graph has gone since.</summary>
public sealed class GraphViewTests
{
    private static readonly DateOnly Day = new(2005, 1, 1);

    [Fact]
    public void Every_way_of_reading_obeys_the_view()
    {
        using Graph graph = Roads();
        GraphView view = graph.ValidOn(Day);
        Assert.Equal("3 nodes, 1 relationships", ((Notebooks.INotebookContent)view).NotebookText);
        Assert.Equal([("from", 1L)], view.Schema().RelationshipProperties.Select(key => (key.Name, key.Count)));
        Assert.Equal(2, view.Traverse().BreadthFirst(0).Count);
        Assert.Empty(view.Query("MATCH p = shortestPath((:Town {name: 'a'})-[:ROAD*]->(:Town {name: 'c'})) RETURN p"));
        Assert.Equal(2, view.Traverse().ConnectedComponents().Select(found => found.Group).Distinct().Count());
        Assert.Empty(view.Query("MATCH (a {name: 'a'}), (c {name: 'c'}) CALL algo.shortestPath(a, c) YIELD path RETURN path"));
        Assert.Single(view.Stream("MATCH ()-[r]->() RETURN r"));
        Assert.DoesNotContain("2010", view.ToMermaid(), StringComparison.Ordinal);
        Assert.Single(view.ToDot().Split("->")[1..]);
        using StringWriter cypher = new();
        view.Export(cypher, GraphFormat.Cypher);
        Assert.DoesNotContain("2010", cypher.ToString(), StringComparison.Ordinal);
        using MemoryStream json = new();
        view.Save(json);
        json.Position = 0;
        using Graph read = Graph.Load(json, "view");
        Assert.Equal(view.Schema().ToString(), read.Schema().ToString());
        Assert.True(view.ToSvg().Length < graph.ToSvg().Length);
    }

    [Fact]
    public void A_view_stays_while_the_graph_goes_on()
    {
        using Graph graph = Roads();
        GraphView view = graph.ValidOn(Day), all = graph.Snapshot();
        graph.Query("MATCH ()-[r]->() DELETE r");
        Assert.Equal((1, 2, 0), (view.Schema().Relationships, all.Schema().Relationships, graph.Schema().Relationships));
        Assert.Equal(1, all.ValidOn(Day).Schema().Relationships);
    }

    [Fact]
    public void A_view_of_a_view_hides_what_either_hides()
    {
        using Graph graph = Roads();
        Assert.Equal(0, graph.ValidOn(Day).ValidOn(new DateOnly(1990, 1, 1)).Schema().Relationships);
        QueryOptions earlier = new() { ValidOn = new DateOnly(1990, 1, 1) };
        Assert.Equal(0, graph.ValidOn(Day).Query("MATCH ()-[r]->() RETURN count(r)", [], earlier).Scalar<long>());
        Assert.Equal(1, graph.ValidOn(Day).ValidOn(new DateOnly(2015, 1, 1)).Schema().Relationships);
    }

    [Fact]
    public void Any_thread_may_read_a_view_that_nobody_has_read()
    {
        using Graph graph = new();
        graph.Declare(ValidityRule.On(DeclarationTarget.Relationships("R"), "from", null));
        graph.Query("UNWIND range(0, 4999) AS i CREATE (:N {i: i})");
        graph.Query("MATCH (a:N), (b:N {i: (a.i * 7) % 5000}) CREATE (a)-[:R {from: 1990 + a.i % 30}]->(b)");
        graph.Query("MATCH (a:N), (hub:N {i: 3}) CREATE (a)-[:R {from: 1995 + a.i % 8}]->(hub)");
        for (int round = 0; round < 5; round++)
        {
            GraphView view = graph.Snapshot().ValidOn(new DateOnly(2000 + round, 1, 1));
            long[] counts = new long[8];
            Parallel.For(0, counts.Length, i =>
                counts[i] = view.Query("MATCH ({i: 3})<-[r:R]-(n:N)-[s:R]->() WHERE r.from > 1980 RETURN count(s.from)").Scalar<long>());
            Assert.Single(counts.Distinct());
            Assert.Equal(view.Schema().Relationships, view.Query("MATCH (:N)-[r:R]->() RETURN count(r.from)").Scalar<long>());
        }
    }

    [Fact]
    public void Elements_of_a_view_are_those_of_its_graph()
    {
        using Graph graph = Roads();
        Relationship road = graph.ValidOn(Day).Query("MATCH ()-[r]->() RETURN r").Scalar<Relationship>();
        Assert.Equal(2001, graph.Query("MATCH ()-[r]->() WHERE r = $r RETURN r.from", ("r", road)).Scalar<long>());
    }

    [Fact]
    public void A_view_of_a_disposed_graph_says_so()
    {
        Graph graph = Roads();
        GraphView view = graph.ValidOn(Day);
        graph.Dispose();
        Assert.Throws<ObjectDisposedException>(() => view.Schema());
        Assert.Throws<ObjectDisposedException>(() => view.ValidOn(Day));
    }

    private static Graph Roads()
    {
        Graph graph = new();
        graph.Declare(ValidityRule.On(DeclarationTarget.Relationships("ROAD"), "from", "to"));
        graph.Query(
            "CREATE (a:Town {name: 'a'})-[:ROAD {from: 2001}]->(b:Town {name: 'b'})-[:ROAD {from: 2010, km: 7}]->(:Town {name: 'c'})");
        return graph;
    }
}
