using ScoGraph.Queries;
using ScoGraph.Queries.Streams;
using ScoGraph.Server.Auditing;

namespace ScoGraph.Server.Asking;

/// <summary>Asks the served graphs, within the server's limits and the caller's rights.</summary>
/// <param name="audit">Where it is written who did what; null for nowhere.</param>
internal sealed class Asker(ServedGraphs graphs, ScoGraphServerOptions options, AuditLog? audit = null) : IDisposable
{
    /// <summary>The most characters of a name that anybody may give.</summary>
    private const int MostOfName = 100;

    private readonly QueryGate _gate = new(options.MaxConcurrentQueries, options.MaxWaitingQueries);

    private readonly CancellationTokenSource _closing = new();

    private int _waitingWriters;

    /// <summary>The server stops: what runs may end, and nothing else begins.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>The bounds of users, which count whatever they ask by.</summary>
    public UserGates Users { get; } = new(options.Time);

    public ServedGraphs Graphs => graphs;

    public ScoGraphServerOptions Options => options;

    /// <summary>The graphs that a caller may read.</summary>
    public IEnumerable<string> NamesFor(Caller caller) => graphs.Names.Where(name => caller.RoleOn(name) > GraphRole.None);

    /// <summary>The name of the graph that is meant: the first that the caller may read, where none is given.</summary>
    /// <exception cref="ServerException">The caller may read none.</exception>
    public string NameFor(string? name, Caller caller) =>
        name ?? NamesFor(caller).FirstOrDefault() ?? throw ServerErrors.NoRole(caller.Name);

    /// <summary>The graph of a name. One that the caller may not read looks as if it were not there.</summary>
    /// <exception cref="ServerException">There is no graph of the name.</exception>
    public Graph Find(string name, Caller caller) => graphs.TryFind(name, out Graph? graph) && caller.RoleOn(name) > GraphRole.None
        ? graph : throw ServerErrors.NoGraph(name, NamesFor(caller));

    /// <summary>Whether a transaction of the caller only reads.</summary>
    public bool OnlyReads(string graph, Caller caller) => options.ReadOnly || caller.RoleOn(graph) < GraphRole.Write;

    /// <summary>A transaction that changes something is committed by who may still change it.</summary>
    /// <exception cref="ServerException">The right was taken away meanwhile.</exception>
    public void CheckCommit(QuerySource source, string graph, Caller caller)
    {
        if (source is Transaction && OnlyReads(graph, caller))
            throw ServerErrors.RoleReads(caller.Name, graph);
    }

    /// <summary>Writes into the audit log.</summary>
    public void Audit(Caller caller, string? graph, string kind, string outcome = AuditRecord.Done) =>
        audit?.Write(new AuditRecord(caller.Name, caller.Address, caller.Protocol, graph, kind, outcome));

    /// <summary>Writes of a login that failed who it was said to be.</summary>
    public void AuditRefused(string tried, string address, string protocol, ServerError error)
    {
        Caller caller = new(tried.Length > MostOfName ? tried[..MostOfName] : tried, address, protocol, users: null);
        Audit(caller, null, AuditRecord.LogIn, error.Code);
    }

    /// <summary>Begins a transaction of which the history says who asked for it. Whoever waits for it takes no place of a query.</summary>
    /// <exception cref="TimeoutException">Another transaction writes for too long.</exception>
    /// <exception cref="ServerException">Too many wait to write.</exception>
    public async Task<Transaction> Begin(string graph, Caller caller, CancellationToken cancellationToken)
    {
        ThrowIfClosing();
        Graph found = Find(graph, caller);
        if (Interlocked.Increment(ref _waitingWriters) > options.MaxWaitingQueries + 1)
        {
            Interlocked.Decrement(ref _waitingWriters);
            throw ServerErrors.Overloaded();
        }

        try
        {
            Transaction transaction = await found.BeginTransactionAsync(cancellationToken);
            transaction.Describe(caller.Name, null);
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
    public async Task<Answer> Ask(string name, Question question, Caller caller, CancellationToken cancellationToken)
    {
        Graph graph = Find(name, caller);
        QuerySource source = question.AsOf is { } commit ? Past(graph, name, commit) : graph;
        if (await TryOpen(source, name, question, caller, cancellationToken) is { } answer)
            return answer;
        using Transaction transaction = await Begin(name, caller, cancellationToken);
        QueryResult result = await Ask(transaction, name, question, caller, cancellationToken);
        transaction.Commit();
        return new WholeAnswer(result);
    }

    /// <summary>Asks a state, whose rows are made as they are taken.</summary>
    public async Task<Answer> Open(GraphView state, string name, Question question, Caller caller, CancellationToken cancellationToken) =>
        question.AsOf is null ? (await TryOpen(state, name, question, caller, cancellationToken))! : throw ServerErrors.PastIsRead();

    /// <summary>Asks a transaction or a state.</summary>
    public async Task<QueryResult> Ask(
        QuerySource source, string name, Question question, Caller caller, CancellationToken cancellationToken)
    {
        if (question.AsOf is not null)
            throw ServerErrors.PastIsRead();
        Find(name, caller);
        RunningQuery running = await Enter(name, caller, cancellationToken);
        try
        {
            QueryRequest request = Request(name, question, caller, cancellationToken);
            // Whoever may do everything and is not written about needs no look at the statement before it is run.
            if (audit is not null || caller.RoleOn(name) < GraphRole.Admin)
                Look(source.Prepare(request), name, caller, running);
            return source.Run(request);
        }
        catch (Exception exception)
        {
            running.Fail(exception);
            ThrowIfForRole(exception, name, caller);
            throw;
        }
        finally
        {
            running.End();
        }
    }

    /// <summary>Gives the rows of a reading question one by one, as fast as they are taken.</summary>
    public async Task<Answer> Stream(string name, Question question, Caller caller, CancellationToken cancellationToken) =>
        await Ask(name, question with { ReadOnly = true }, caller, cancellationToken);

    /// <summary>From now on nothing begins.</summary>
    public void Close() => _closing.Cancel();

    /// <exception cref="ServerException">The server stops.</exception>
    public void ThrowIfClosing()
    {
        if (_closing.IsCancellationRequested)
            throw ServerErrors.Stopping();
    }

    public void Dispose()
    {
        _closing.Cancel();
        _gate.Dispose();
    }

    /// <summary>Asks a source, whose rows are made as they are taken where that can be.</summary>
    /// <returns>The answer; null where the statement needs a transaction.</returns>
    private async Task<Answer?> TryOpen(
        QuerySource source, string name, Question question, Caller caller, CancellationToken cancellationToken)
    {
        RunningQuery running = await Enter(name, caller, cancellationToken);
        StreamedAnswer? streamed = null;
        bool isAsked = true;
        try
        {
            QueryRequest request = Request(name, question, caller, cancellationToken);
            PreparedStatement statement = source.Prepare(request);
            Look(statement, name, caller, running);
            isAsked = statement.Effect != StatementEffect.Writes || source is not Graph;
            if (!isAsked)
                return null;
            if (statement.Rows is { } rows && !question.Evidence)
                return streamed = new StreamedAnswer(statement, rows.ReadAsync(cancellationToken), running);
            return new WholeAnswer(source.Run(request));
        }
        catch (Exception exception)
        {
            running.Fail(exception);
            ThrowIfForRole(exception, name, caller);
            throw;
        }
        finally
        {
            if (!isAsked)
                running.Leave();
            else if (streamed is null)
                running.End();
        }
    }

    private async ValueTask<RunningQuery> Enter(string name, Caller caller, CancellationToken cancellationToken)
    {
        ThrowIfClosing();
        UserGate? user = Users.Enter(caller);
        try
        {
            await _gate.Enter(cancellationToken);
        }
        catch
        {
            user?.Leave();
            throw;
        }

        return new RunningQuery(_gate, user, caller, name, audit);
    }

    /// <exception cref="ServerException">The caller's role does not reach so far.</exception>
    private static void Look(PreparedStatement statement, string name, Caller caller, RunningQuery running)
    {
        running.Is(statement.IsSchemaCommand ? AuditRecord.Schema
            : statement.Effect == StatementEffect.Reads ? AuditRecord.Read : AuditRecord.Write);
        if (statement.IsSchemaCommand && statement.Effect != StatementEffect.Reads && caller.RoleOn(name) < GraphRole.Admin)
            throw ServerErrors.RoleDeclares(caller.Name, name);
    }

    /// <summary>What was refused because of a role says so.</summary>
    private void ThrowIfForRole(Exception exception, string name, Caller caller)
    {
        if (exception is QueryException { Detail: "ReadOnly" } && !options.ReadOnly && caller.RoleOn(name) < GraphRole.Write)
            throw ServerErrors.RoleReads(caller.Name, name);
    }

    private static QuerySource Past(Graph graph, string name, long commit) =>
        graph is SqliteGraph kept ? kept.AsOf(commit) : throw ServerErrors.NoHistory(name);

    private QueryRequest Request(string name, Question question, Caller caller, CancellationToken cancellationToken)
    {
        QueryLimits limits = question.Timeout is { } asked && (options.Limits.Timeout is not { } own || asked < own)
            ? options.Limits with { Timeout = asked } : options.Limits;
        QueryLimits ofUser = caller.Limits.Queries;
        QueryOptions asking = new()
        {
            Author = caller.Name,
            ReadOnly = question.ReadOnly || OnlyReads(name, caller),
            ValidOn = question.ValidOn,
            Evidence = question.Evidence,
            Limits = ofUser == QueryLimits.None ? limits : limits.Within(ofUser),
        };
        return new QueryRequest(question.Text, question.Parameters, asking, cancellationToken) { Rows = question.Rows };
    }
}
