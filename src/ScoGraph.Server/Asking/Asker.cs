using ScoGraph.Queries;
using ScoGraph.Queries.Streams;

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

    /// <summary>
    /// Asks a graph; what a statement changes is committed under the user's name. Rows of a statement that reads are made as they are
    /// taken; until they are, or the answer is disposed, the query has its place.
    /// </summary>
    public async Task<Answer> Ask(string? name, Question question, string user, CancellationToken cancellationToken)
    {
        Graph graph = Find(name);
        QuerySource source = question.AsOf is { } commit ? Past(graph, name, commit) : graph;
        QueryOptions asked = ToOptions(question, user);
        if (await TryOpen(source, question, ToOptions(question, user), writes: source != graph, cancellationToken) is { } answer)
            return answer;
        using Transaction transaction = await Begin(name, user, cancellationToken);
        QueryResult result = await Ask(transaction, question, cancellationToken);
        transaction.Commit();
        return new WholeAnswer(result);
    }

    /// <summary>Asks a state, whose rows are made as they are taken.</summary>
    public async Task<Answer> Open(GraphView state, Question question, CancellationToken cancellationToken) => question.AsOf is null
        ? (await TryOpen(state, question, ToOptions(question, null), writes: true, cancellationToken))! : throw ServerErrors.PastIsRead();

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

    /// <summary>Asks a source, whose rows are made as they are taken where that can be.</summary>
    /// <param name="writes">Whether a statement that needs a transaction is run all the same, to be refused.</param>
    /// <returns>The answer; null where the statement needs a transaction.</returns>
    private async Task<Answer?> TryOpen(
        QuerySource source, Question question, QueryOptions asked, bool writes, CancellationToken cancellationToken)
    {
        await _gate.Enter(cancellationToken);
        StreamedAnswer? streamed = null;
        try
        {
            PreparedStatement statement = source.Prepare(new QueryRequest(question.Text, question.Parameters, asked, cancellationToken));
            if (statement.Effect == StatementEffect.Writes && !writes)
                return null;
            if (statement.Rows is { } rows && !question.Evidence)
                return streamed = new StreamedAnswer(statement, rows.ReadAsync(cancellationToken), _gate);
            return new WholeAnswer(source.Query(question.Text, question.Parameters, asked, cancellationToken));
        }
        finally
        {
            if (streamed is null)
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
