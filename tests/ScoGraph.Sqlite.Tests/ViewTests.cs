namespace ScoGraph.Sqlite.Tests;

/// <summary>
/// Views of a graph in a file: what held on a day, now and in states of the past, with pages that come late and are forgotten.
/// </summary>
public sealed class ViewTests : IDisposable
{
    private const int Towns = 12_000;

    private static readonly ValidityRule Rule = ValidityRule.On(DeclarationTarget.Relationships("ROAD"), "from", "to");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_view_of_a_file_is_that_of_the_same_graph_in_memory()
    {
        using Graph memory = new();
        memory.Declare(Rule);
        Fill(memory);
        SqliteGraph.Create(_folder.File(), memory);
        using SqliteGraph file = SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { MemoryBudget = 1 << 20 });
        file.Declare(Rule);
        foreach (int year in (int[])[1990, 2004, 2015, 2030])
        {
            DateOnly day = new(year, 7, 4);
            GraphView expected = memory.ValidOn(day), view = file.ValidOn(day);
            Assert.Equal(expected.Schema().ToString(), view.Schema().ToString());
            foreach (string query in (string[])
                [
                    "MATCH (a:Town)-[r:ROAD]->(b:Town) RETURN a.n AS a, r.from AS f, b.n AS b ORDER BY a, f, b",
                    "MATCH (h:Town {n: 0})<-[r]-(b) RETURN type(r) AS t, count(r) AS n, max(r.from) AS m ORDER BY t",
                    "MATCH (a:Town {n: 17})-[:ROAD*1..3]->(b) RETURN count(b) AS n",
                ])
                Assert.Equal(expected.Query(query).ToJson(), view.Query(query).ToJson());
        }
    }

    [Fact]
    public void What_held_on_a_day_is_asked_of_a_state_of_the_past()
    {
        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        graph.Declare(Rule);
        graph.Query("CREATE (a:Town)-[:ROAD {from: 2001}]->(b:Town)");
        long then = graph.LastCommit;
        graph.Query("MATCH ()-[r:ROAD]->() SET r.to = 2003");
        Assert.Equal(1, graph.AsOf(then).ValidOn(new DateOnly(2004, 1, 1)).Schema().Relationships);
        Assert.Equal(0, graph.ValidOn(new DateOnly(2004, 1, 1)).Schema().Relationships);
        Assert.Equal(0, graph.AsOf(then).ValidOn(new DateOnly(2000, 12, 31)).Schema().Relationships);
    }

    [Fact]
    public async Task Commits_to_a_file_are_watched_in_their_order()
    {
        const int writers = 4, each = 25;
        using SqliteGraph graph = SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { Durability = Durability.Normal });
        await using IAsyncEnumerator<GraphCommit> reader = graph.Watch().GetAsyncEnumerator();
        Task writing = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < each; i++)
                graph.Query("CREATE (:A)");
        })));
        for (int number = 1; number <= writers * each; number++)
        {
            Assert.True(await reader.MoveNextAsync());
            Assert.Equal(number, reader.Current.Number);
        }

        await writing;
    }

    private static void Fill(Graph graph)
    {
        graph.Query("UNWIND range(0, $most) AS n CREATE (:Town {n: n})", ("most", Towns - 1));
        graph.Query(
            """
            MATCH (a:Town), (b:Town {n: (a.n * 7) % 12000}), (hub:Town {n: 0})
            CREATE (a)-[:ROAD {from: 1990 + a.n % 30, to: 2010 + a.n % 15}]->(b), (a)-[:ROAD {from: 2000 + a.n % 9}]->(hub), (a)-[:SEES]->(hub)
            """);
    }
}
