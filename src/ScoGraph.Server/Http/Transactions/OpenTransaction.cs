namespace ScoGraph.Server.Http.Transactions;

/// <summary>A transaction of a client of HTTP, between its requests.</summary>
/// <param name="id">Its name, which cannot be guessed.</param>
/// <param name="graph">The graph's name.</param>
/// <param name="owner">The user who began it, and who alone may go on with it.</param>
/// <param name="source">What statements are asked of: a transaction, or a state where the client only reads.</param>
internal sealed class OpenTransaction(string id, string graph, string owner, QuerySource source)
{
    private int _busy;

    public string Id => id;

    public string Graph => graph;

    public string Owner => owner;

    public QuerySource Source => source;

    /// <summary>When it is rolled back, if nothing comes.</summary>
    public DateTimeOffset Expires { get; set; }

    /// <summary>Takes it for one request.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _busy, 1, 0) == 0;

    public void GiveBack() => Volatile.Write(ref _busy, 0);

    /// <summary>Makes the changes visible.</summary>
    public void Commit() => (source as Transaction)?.Commit();

    public void Rollback() => (source as Transaction)?.Dispose();
}
