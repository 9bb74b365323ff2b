using FsCheck.Xunit;

namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>Every concurrent history is explained by a serial order. The seeds stand; how threads interleave is the machine's.</summary>
public sealed class ConcurrencyLaws
{
    [Property(MaxTest = 40, Replay = "(20261128,3)")]
    public void In_memory(int seed)
    {
        using Graph graph = new();
        ConcurrentHistory history = new(graph, seed);
        history.Run();
        history.RequireSerialOrder();
    }

    [Property(MaxTest = 25, Replay = "(20261128,5)")]
    public void In_a_file_with_checkpoints_behind(int seed)
    {
        using TestFolder folder = new();
        SqliteGraphOptions options = new() { Durability = Durability.Normal, CheckpointAfter = 1500, MemoryBudget = 1 << 20 };
        using SqliteGraph graph = SqliteGraph.Open(folder.File(), options);
        ConcurrentHistory history = new(graph, seed);
        history.Run();
        history.RequireSerialOrder();
        Assert.Equal(history.Order, graph.History().Select(commit => commit.Author));
    }

    [Property(MaxTest = 6, Replay = "(20261128,7)")]
    public void In_a_file_that_waits_for_the_disk(int seed)
    {
        using TestFolder folder = new();
        using SqliteGraph graph = SqliteGraph.Open(folder.File());
        ConcurrentHistory history = new(graph, seed);
        history.Run();
        history.RequireSerialOrder();
        Assert.Equal(history.Order, graph.History().Select(commit => commit.Author));
    }

    [Fact]
    public void What_nobody_could_have_seen_is_found()
    {
        SeenTransaction impossible = new("r", 0);
        using Graph graph = new();
        graph.Query("CREATE (:Key {key: 1, value: 5})");
        impossible.Run(graph, new KeyStep(KeyStepKind.Read, 1, 0));
        graph.Query("MATCH (k:Key) SET k.value = 6");
        impossible.Run(graph, new KeyStep(KeyStepKind.Read, 1, 0));
        KeyState before = KeyState.Empty.Run(new KeyStep(KeyStepKind.Create, 1, 5)).After;
        Assert.False(impossible.Fits(before, out _));
        Assert.False(impossible.Fits(before.Run(new KeyStep(KeyStepKind.Set, 1, 6)).After, out _));
        Assert.False(impossible.Fits(KeyState.Empty, out _));
    }
}
