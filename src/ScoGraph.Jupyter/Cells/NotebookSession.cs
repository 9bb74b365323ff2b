using ScoGraph.Knowledge;

namespace ScoGraph.Jupyter.Cells;

/// <summary>What lasts from cell to cell: the graph, parameters, an open transaction, settings. Used by one thread at a time.</summary>
internal sealed class NotebookSession : IDisposable
{
    private readonly GraphOptions _options;

    /// <summary>Begins with a copy of the built-in graph, which cells may change.</summary>
    /// <param name="time">The clock of queries.</param>
    /// <param name="folder">The notebook's folder, from which LOAD CSV may read.</param>
    public NotebookSession(TimeProvider time, string folder)
    {
        _options = new GraphOptions { Time = time };
        Settings = new NotebookSettings(folder);
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

    public NotebookSettings Settings { get; }

    /// <summary>Takes another graph; the one before is freed.</summary>
    /// <param name="open">Makes the graph; if it throws, the session keeps the one it has.</param>
    /// <exception cref="KernelException">A transaction is open.</exception>
    public void Use(Func<GraphOptions, Graph> open)
    {
        if (Transaction is not null)
            throw KernelErrors.TransactionIsOpen();
        Graph next = open(_options);
        Graph.Dispose();
        Graph = next;
    }

    /// <exception cref="KernelException">A transaction is open already.</exception>
    public void Begin(CancellationToken cancellation)
    {
        if (Transaction is not null)
            throw KernelErrors.TransactionIsOpen();
        Transaction = Graph.BeginTransaction(cancellation);
    }

    /// <exception cref="KernelException">No transaction is open.</exception>
    public void End(Action<Transaction> how)
    {
        using Transaction transaction = Transaction ?? throw KernelErrors.NoTransaction();
        Transaction = null;
        how(transaction);
    }

    public void Dispose()
    {
        Transaction?.Dispose();
        Graph.Dispose();
    }
}
