using ScoGraph.Model.Values;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Auditing;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Server.Bolt.PackStream;

namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>What a connection has under way: a transaction, and results that are not taken yet.</summary>
internal sealed class BoltWork(Asker asker) : IAsyncDisposable
{
    private const int MostResults = 1000;

    private readonly Dictionary<long, OpenResult> _results = [];
    private QuerySource? _transaction;
    private bool _reads;
    private long _last;

    public bool HasTransaction => _transaction is not null;

    /// <summary>Whether others wait for what it has: a transaction, or a query that makes rows.</summary>
    public bool HoldsPlace => HasTransaction || IsMakingRows;

    /// <summary>Whether nothing is under way, so that the connection may end.</summary>
    public bool IsIdle => !HasTransaction && _results.Count == 0;

    private bool IsMakingRows => _results.Values.Any(result => result.Answer.IsUnderWay);

    /// <summary>The graph that was asked last.</summary>
    public string Graph { get; private set; } = "";

    /// <summary>Begins a transaction, or takes a state where the client only reads.</summary>
    /// <exception cref="PackException">One is open.</exception>
    public async Task Begin(MapValue extra, Caller caller, CancellationToken cancellationToken)
    {
        if (_transaction is not null)
            throw new PackException("A transaction is open already: COMMIT or ROLLBACK comes before the next BEGIN.");
        Choose(extra, caller);
        _transaction = _reads ? asker.Find(Graph, caller).Snapshot() : await asker.Begin(Graph, caller, cancellationToken);
        asker.Audit(caller, Graph, AuditRecord.Begin);
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>The number of its result.</returns>
    public async Task<long> Run(BoltRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (_transaction is null)
        {
            if (_results.Count > 0)
                throw new PackException("The rows of the last statement are not taken yet: PULL or DISCARD them before the next RUN.");
            Choose(request.Map(2), caller);
        }

        if (_results.Count >= MostResults)
            throw ServerErrors.WrongRequest($"{MostResults} results are open; take or discard some.");
        Question question = new(request.Text(0), Parameters(request.Map(1)))
        {
            ReadOnly = _reads,
            Timeout = request.Map(2).Integer("tx_timeout") is > 0 and var milliseconds
                ? TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue)) : null,
        };
        OpenResult result = new(await Ask(question, caller, cancellationToken));
        await result.Begin();
        _results[++_last] = result;
        return _last;
    }

    /// <summary>One result at a time is made while it is taken, and none of a transaction that writes.</summary>
    private async Task<Answer> Ask(Question question, Caller caller, CancellationToken cancellationToken) => _transaction switch
    {
        null => await asker.Ask(Graph, question, caller, cancellationToken),
        GraphView state when !IsMakingRows => await asker.Open(state, Graph, question, caller, cancellationToken),
        _ => new WholeAnswer(await asker.Ask(_transaction, Graph, question, caller, cancellationToken)),
    };

    /// <summary>A result; the last one where no number is given.</summary>
    /// <exception cref="PackException">There is no such result.</exception>
    public (long Number, OpenResult Result) Find(MapValue extra)
    {
        long number = extra.Integer("qid") is >= 0 and var given ? given : _last;
        return _results.TryGetValue(number, out OpenResult? result) ? (number, result)
            : throw new PackException("There is no result to take rows from: RUN comes before PULL and DISCARD.");
    }

    public OpenResult this[long number] => _results[number];

    public void Forget(long number) => _results.Remove(number);

    /// <exception cref="PackException">No transaction is open.</exception>
    public async ValueTask Commit(Caller caller)
    {
        if (_transaction is null)
            throw new PackException("There is no transaction to commit: BEGIN comes before COMMIT.");
        asker.CheckCommit(_transaction, Graph, caller);
        (_transaction as Transaction)?.Commit();
        asker.Audit(caller, Graph, AuditRecord.Commit);
        await Drop();
    }

    /// <exception cref="PackException">No transaction is open.</exception>
    public async ValueTask Rollback(Caller caller)
    {
        if (_transaction is null)
            throw new PackException("There is no transaction to roll back: BEGIN comes before ROLLBACK.");
        asker.Audit(caller, Graph, AuditRecord.Rollback);
        await Drop();
    }

    /// <summary>Drops what is under way.</summary>
    public async ValueTask Drop()
    {
        foreach (OpenResult result in _results.Values)
            await result.DisposeAsync();
        _results.Clear();
        (_transaction as Transaction)?.Dispose();
        _transaction = null;
    }

    public ValueTask DisposeAsync() => Drop();

    private void Choose(MapValue extra, Caller caller)
    {
        Graph = asker.NameFor(extra.Text("db"), caller);
        _reads = asker.OnlyReads(Graph, caller) || extra.Text("mode") == "r";
    }

    private static Dictionary<string, object?> Parameters(MapValue map)
    {
        Dictionary<string, object?> parameters = new(map.Count, StringComparer.Ordinal);
        for (int i = 0; i < map.Count; i++)
            parameters[map.Keys[i]] = map.Values[i];
        return parameters;
    }
}
