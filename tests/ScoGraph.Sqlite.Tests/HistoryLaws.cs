using FsCheck.Xunit;
using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Store;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Sqlite.Tests;

/// <summary>Whatever was changed and taken back: each state is found again, backwards from the newest one and forwards.</summary>
public sealed class HistoryLaws
{
    private static readonly string[] Changes =
    [
        "CREATE (:A {n: 1})-[:R {w: 1}]->(:B)", "MATCH (a:A), (b:B) WITH a, b LIMIT 3 CREATE (a)-[:R {w: 2}]->(b)", "MATCH (n:A) SET n.n = n.n + 1, n:C",
        "MATCH (n) WITH n LIMIT 1 DETACH DELETE n", "MATCH ()-[r:R]->() WITH r LIMIT 2 DELETE r", "MATCH ()-[r:R]->() SET r.w = r.w + 1",
        "MATCH (n:C) REMOVE n:C, n.n", "MATCH (n:B) DETACH DELETE n", "UNWIND range(1, 80) AS i CREATE (:Hub)-[:S]->(:B {i: i})",
    ];

    [Property(MaxTest = 30, Replay = "(20261128,1)")]
    public void Every_state_is_found_again(int seed)
    {
        using TestFolder folder = new();
        Random random = new(seed);
        SqliteGraphOptions options = new() { Durability = Durability.Normal };
        List<string> states = [""];
        SqliteGraph graph = SqliteGraph.Open(folder.File(), options);
        for (int step = 0; step < 40; step++)
        {
            Step(graph, random);
            if (graph.LastCommit == states.Count)
                states.Add(SnapshotDump.Text(graph.ReadState()));
            if (random.Next(10) == 0)
                graph.Checkpoint();
            if (random.Next(8) == 0)
            {
                graph.Dispose();
                graph = SqliteGraph.Open(folder.File(), options);
                Assert.Equal(states[^1], SnapshotDump.Text(graph.ReadState()));
            }
        }

        for (int commit = 0; commit < states.Count; commit++)
            Check(states[commit], (MemorySnapshot)graph.AsOf(commit).ReadState());
        Assert.Empty(graph.Verify().Problems);
        graph.Dispose();
        using GraphFile file = GraphFile.Open(folder.File(), options);
        for (int commit = 0; commit < states.Count; commit++)
            Check(states[commit], file.Parts.Read(database => Truth.Build(database, commit).State));
    }

    private static void Step(SqliteGraph graph, Random random)
    {
        if (graph.LastCommit == 0 || random.Next(3) > 0)
        {
            graph.Query(Changes[random.Next(Changes.Length)]);
            return;
        }

        try
        {
            graph.Revert(Math.Max(1, graph.LastCommit - random.Next(4)));
        }
        catch (InvalidOperationException)
        {
            // Something of it was changed again.
        }
    }

    private static void Check(string expected, MemorySnapshot state)
    {
        Assert.Equal(expected, SnapshotDump.Text(state));
        SnapshotChecks.Consistent(state);
    }
}
