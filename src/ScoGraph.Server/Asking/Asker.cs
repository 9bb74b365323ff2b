using ScoGraph.Queries;

namespace ScoGraph.Server.Asking;

/// <summary>Asks the served graphs, within the server's limits.</summary>
internal sealed class Asker(ServedGraphs graphs, ScoGraphServerOptions options) : IDisposable
{
    private readonly QueryGate _gate = new(options.MaxConcurrentQueries, options.MaxWaitingQueries);

    private int _waitingWriters;

    public ServedGraphs Graphs => graphs;

    public ScoGraphServerOptions Options => options;

    /// <exception cref="ServerException">There is no graph of the name.</exception>
    public Graph Find(string? name) =>
        graphs.TryFind(name, out Graph? graph) ? graph : throw ServerErrors.NoGraph(name!, graphs.Names);

    /// <summary>Begins a transaction of which the history says who asked for it. Whoever waits for it takes no place of a query.</summary>
    /// <exception cref="TimeoutException">Another transaction writes for too long.</exception>
    /// <exception cref="ServerException">Too many wait to write.</exception>
    public async Task<Transaction> Begin(string? graph, string user, CancellationToken cancellationToken)
    {
        Graph found = Find(graph);
        if (Interlocked.Increment(ref _waitingWriters) > options.MaxWaitingQueries + 1)
        {
            Interlocked.Decrement(ref _waitingWriters);
            throw ServerErrors.Overloaded();
        }

        try
        {
            Transaction transaction = await found.BeginTransactionAsync(cancellationToken);
            transaction.Describe(user, null);
            return transaction;
        }
        finally
        {
            Interlocked.Decrement(ref _waitingWriters);
        }
    }

    /// <summary>Asks a graph; what a statement changes is committed under the user's name.</summary>
    public async Task<QueryResult> Ask(string? name, Question question, string user, CancellationToken cancellationToken)
    {
        Graph graph = Find(name);
        if (question.AsOf is { } commit)
            return await Ask(Past(graph, name, commit), question with { AsOf = null }, cancellationToken);
        await _gate.Enter(cancellationToken);
        try
        {
            QueryOptions asked = ToOptions(question, user);
            if (graph.EffectOf(question.Text, asked, cancellationToken) != StatementEffect.Writes)
                return graph.Query(question.Text, question.Parameters, asked, cancellationToken);
        }
        finally
        {
            _gate.Leave();
        }

        using Transaction transaction = await Begin(name, user, cancellationToken);
        QueryResult result = await Ask(transaction, question, cancellationToken);
        transaction.Commit();
        return result;
    }

    /// <summary>Asks a transaction or a state.</summary>
    public async Task<QueryResult> Ask(QuerySource source, Question question, CancellationToken cancellationToken)
    {
        if (question.AsOf is not null)
            throw ServerErrors.PastIsRead();
        await _gate.Enter(cancellationToken);
        try
        {
            return source.Query(question.Text, question.Parameters, ToOptions(question, null), cancellationToken);
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <summary>Gives the rows of a reading question one by one, as fast as they are taken.</summary>
    public async IAsyncEnumerable<Row> Stream(
        string? name, Question question, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Graph graph = Find(name);
        QuerySource source = question.AsOf is { } commit ? Past(graph, name, commit) : graph;
        await _gate.Enter(cancellationToken);
        try
        {
            await foreach (Row row in source.StreamAsync(question.Text, question.Parameters, ToOptions(question, null), cancellationToken))
                yield return row;
        }
        finally
        {
            _gate.Leave();
        }
    }

    public void Dispose() => _gate.Dispose();

    private QuerySource Past(Graph graph, string? name, long commit) => graph is not SqliteGraph kept ? throw ServerErrors.NoHistory(
        name ?? graphs.Default) : kept.AsOf(commit);

    private QueryOptions ToOptions(Question question, string? user) => new()
    {
        Author = user,
        ReadOnly = question.ReadOnly || options.ReadOnly,
        ValidOn = question.ValidOn,
        Evidence = question.Evidence,
        Limits = question.Timeout is { } asked && (options.Limits.Timeout is not { } own || asked < own)
            ? options.Limits with { Timeout = asked } : options.Limits,
    };
}
