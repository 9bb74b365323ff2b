using FsCheck.Xunit;

namespace ScoGraph.Properties;

/// <summary>Nothing half-done: rolled-back transactions and failed statements leave an equal graph; readers see one state.</summary>
public sealed class TransactionTests
{
    private static readonly string[] Changes =
    [
        "CREATE (:A {i: 100})-[:R {k: 100}]->(:B)",
        "MATCH (n:A) SET n.x = 7, n:C",
        "MATCH (n) WHERE n.i = 1 DETACH DELETE n",
        "MATCH ()-[r:R]->() DELETE r",
        "MATCH (n) REMOVE n.s, n:B",
        "MERGE (n:Z {i: 5}) ON CREATE SET n.x = 1 ON MATCH SET n.x = 2",
    ];

    [Property(MaxTest = 60)]
    public void A_rolled_back_transaction_leaves_an_equal_graph(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random);
        string before = Content(graph);
        using (Transaction transaction = graph.BeginTransaction())
        {
            for (int i = 0; i < 4; i++)
                transaction.Query(Changes[random.Next(Changes.Length)]);
        }

        Assert.Equal(before, Content(graph));
    }

    [Property(MaxTest = 60)]
    public void A_failed_statement_changes_nothing_and_its_transaction_goes_on(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random);
        using Transaction transaction = graph.BeginTransaction();
        transaction.Query(Changes[random.Next(Changes.Length)]);
        string before = Content(transaction);
        Assert.Throws<QueryException>(() => transaction.Query("UNWIND [2, 1, 0] AS i CREATE (n:New {x: i}) SET n.y = 1 / i"));
        Assert.Equal(before, Content(transaction));
        transaction.Query("CREATE (:Kept)");
        transaction.Commit();
        Assert.Equal(1, graph.Query("MATCH (n:Kept) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public async Task A_reader_sees_one_state_while_a_writer_commits()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 50) AS i CREATE (:Pair {v: 0})-[:WITH]->(:Pair {v: 0})");
        using CancellationTokenSource done = new();
        Task reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                QueryResult result = graph.Query("MATCH (a:Pair)-[:WITH]->(b:Pair) RETURN min(a.v), max(a.v), min(b.v), max(b.v), count(*)");
                Assert.Single(result[0].Take(4).Distinct());
                Assert.Equal(50L, result[0][4]);
            }
        });
        for (int i = 1; i <= 200; i++)
            graph.Query("MATCH (n:Pair) SET n.v = $i", ("i", i));
        await done.CancelAsync();
        await reader;
    }

    /// <summary>The whole graph as JSON, which is exact and sorted.</summary>
    private static string Content(Graph graph)
    {
        using MemoryStream stream = new();
        graph.Save(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Content(Transaction transaction) =>
        transaction.Query("MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m ORDER BY id(n), id(r)").ToJson();
}
