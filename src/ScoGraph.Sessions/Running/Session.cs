using ScoGraph.Knowledge;

namespace ScoGraph.Sessions.Running;

/// <summary>What lasts from cell to cell: the graph, parameters, an open transaction, settings. Used by one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private readonly GraphOptions _options;

    /// <summary>Begins with a copy of the built-in graph, which cells may change.</summary>
    /// <param name="time">The clock of queries.</param>
    /// <param name="folder">The notebook's folder, from which LOAD CSV may read.</param>
    /// <param name="options">What holds for every query, whatever cells say; null for nothing.</param>
    public Session(TimeProvider time, string folder, QueryOptions? options = null)
    {
        _options = new GraphOptions { Time = time, Queries = options ?? new QueryOptions() };
        Settings = new SessionSettings(options?.ImportFolder ?? folder)
        {
            Timeout = options?.Limits.Timeout ?? SessionSettings.FirstTimeout,
        };
        Graph = KnowledgeGraph.Sco.Graph.Copy(_options);
    }

    public Graph Graph { get; private set; }

    /// <summary>What magics begin with where they are listed; both signs are understood.</summary>
    public char Sign { get; init; } = '%';

    /// <summary>The transaction that %begin opened; null between transactions.</summary>
    public Transaction? Transaction { get; private set; }

    /// <summary>What queries are asked of: the open transaction, or the graph.</summary>
    public QuerySource Source => (QuerySource?)Transaction ?? Graph;

    public Dictionary<string, object?> Parameters { get; } = new(StringComparer.Ordinal);

    public SessionSettings Settings { get; }

    /// <summary>Takes another graph; the one before is freed.</summary>
    /// <param name="open">Makes the graph; if it throws, the session keeps the one it has.</param>
    /// <exception cref="SessionException">A transaction is open.</exception>
    public void Use(Func<GraphOptions, Graph> open)
    {
        if (Transaction is not null)
            throw SessionErrors.TransactionIsOpen();
        Graph next = open(_options);
        Graph.Dispose();
        Graph = next;
    }

    /// <exception cref="SessionException">A transaction is open already.</exception>
    public void Begin(CancellationToken cancellationToken)
    {
        if (Transaction is not null)
            throw SessionErrors.TransactionIsOpen();
        Transaction = Graph.BeginTransaction(cancellationToken);
    }

    /// <exception cref="SessionException">No transaction is open.</exception>
    public void End(Action<Transaction> how)
    {
        using Transaction transaction = Transaction ?? throw SessionErrors.NoTransaction();
        Transaction = null;
        how(transaction);
    }

    public void Dispose()
    {
        Transaction?.Dispose();
        Graph.Dispose();
    }
}
