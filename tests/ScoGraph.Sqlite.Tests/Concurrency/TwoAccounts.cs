namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>A graph in memory or in a file with the accounts x and y, of 10 and 20, and what transactions do to them.</summary>
internal sealed class TwoAccounts : IDisposable
{
    private readonly TestFolder _folder = new();

    /// <param name="kind">Where the graph is.</param>
    /// <param name="wait">How long a second writer waits.</param>
    public TwoAccounts(string kind, TimeSpan wait)
    {
        GraphOptions options = new() { WriterWait = wait };

        // A checkpoint takes the place to write for a moment; where nobody waits, none is made.
        long checkpoints = wait == TimeSpan.Zero ? long.MaxValue : 2000;
        SqliteGraphOptions file = new() { Graph = options, Durability = Durability.Normal, CheckpointAfter = checkpoints };
        Graph = kind == "memory" ? new Graph(options) : SqliteGraph.Open(_folder.File(), file);
        Graph.Query("CREATE (:Account {name: 'x', value: 10}), (:Account {name: 'y', value: 20})");
    }

    public Graph Graph { get; }

    public static long Get(QuerySource source, string name) =>
        source.Query("MATCH (a:Account {name: $name}) RETURN a.value", ("name", name)).Scalar<long>();

    public static void Set(QuerySource source, string name, long value) =>
        source.Query("MATCH (a:Account {name: $name}) SET a.value = $value", ("name", name), ("value", value));

    public static long Above(QuerySource source, long value) =>
        source.Query("MATCH (a:Account) WHERE a.value > $value RETURN count(*)", ("value", value)).Scalar<long>();

    public static void Open(QuerySource source, string name, long value) =>
        source.Query("CREATE (:Account {name: $name, value: $value})", ("name", name), ("value", value));

    /// <summary>What all others see of x and y.</summary>
    public (long X, long Y) Seen() => Elsewhere.Do(() => (Get(Graph, "x"), Get(Graph, "y")));

    public void Dispose()
    {
        Graph.Dispose();
        _folder.Dispose();
    }
}
