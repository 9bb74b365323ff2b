using System.Collections.Concurrent;
using System.Security.Cryptography;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Auditing;

namespace ScoGraph.Server.Http.Transactions;

/// <summary>The transactions of clients of HTTP: found by name, rolled back where they are left alone.</summary>
internal sealed class OpenTransactions : IDisposable
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, OpenTransaction> _open = new(StringComparer.Ordinal);
    private readonly Asker _asker;
    private readonly ITimer _sweep;

    public OpenTransactions(Asker asker)
    {
        _asker = asker;
        TimeSpan often = TimeSpan.FromMilliseconds(Math.Clamp(asker.Options.TransactionTimeout.TotalMilliseconds / 4, 10, 5000));
        _sweep = asker.Options.Time.CreateTimer(_ => Sweep(), null, often, often);
    }

    /// <summary>Begins one, which the caller has.</summary>
    /// <exception cref="ServerException">Too many are open, or there is no such graph.</exception>
    public async Task<OpenTransaction> Begin(string graph, bool reads, Caller caller, CancellationToken cancellationToken)
    {
        if (_open.Count >= Most)
            throw ServerErrors.TooManyTransactions(Most);
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        QuerySource source = reads || _asker.OnlyReads(graph, caller) ? _asker.Find(graph, caller).Snapshot()
            : await _asker.Begin(graph, caller, cancellationToken);
        OpenTransaction transaction = new(id, graph, caller.Name, source);
        _asker.Audit(caller, graph, AuditRecord.Begin);
        transaction.TryTake();
        Prolong(transaction);
        _open[id] = transaction;
        return transaction;
    }

    /// <summary>The transaction of a name, which the caller then has.</summary>
    /// <exception cref="ServerException">There is none, or another request has it.</exception>
    public OpenTransaction Take(string graph, string id, Caller caller)
    {
        if (!_open.TryGetValue(id, out OpenTransaction? transaction) || transaction.Graph != graph
            || transaction.Owner != caller.Name)
            throw ServerErrors.NoTransaction(id);
        if (!transaction.TryTake())
            throw ServerErrors.TransactionBusy(id);
        if (!_open.ContainsKey(id))
            throw ServerErrors.NoTransaction(id);
        Prolong(transaction);
        return transaction;
    }

    /// <summary>Gives one back that goes on.</summary>
    public void GiveBack(OpenTransaction transaction)
    {
        Prolong(transaction);
        transaction.GiveBack();
    }

    /// <summary>Ends one that the caller has; what was not committed is dropped.</summary>
    public void End(OpenTransaction transaction)
    {
        _open.TryRemove(transaction.Id, out _);
        transaction.Rollback();
    }

    public void Dispose()
    {
        _sweep.Dispose();
        foreach (OpenTransaction transaction in _open.Values)
        {
            if (transaction.TryTake())
                End(transaction);
        }
    }

    private void Prolong(OpenTransaction transaction) =>
        transaction.Expires = _asker.Options.Time.GetUtcNow() + _asker.Options.TransactionTimeout;

    private void Sweep()
    {
        DateTimeOffset now = _asker.Options.Time.GetUtcNow();
        foreach (OpenTransaction transaction in _open.Values)
        {
            if (transaction.Expires <= now && transaction.TryTake())
                End(transaction);
        }
    }
}
