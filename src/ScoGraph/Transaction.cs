using ScoGraph.Queries;
using ScoGraph.Store;

namespace ScoGraph;

/// <summary>
/// Several statements that take effect together or not at all. Its queries see its own changes; nobody else does before
/// <see cref="Commit"/>. A statement that fails changes nothing and leaves the transaction usable. One thread at a time.
/// </summary>
public sealed class Transaction : QuerySource, IDisposable
{
    private readonly StoreTransaction _transaction;
    private readonly QueryRunner _runner;
    private bool _ended;

    internal Transaction(StoreTransaction transaction, QueryRunner runner)
    {
        _transaction = transaction;
        _runner = runner;
    }

    /// <summary>Makes all changes visible to everybody at once, and ends the transaction.</summary>
    /// <exception cref="ObjectDisposedException">The transaction has ended already.</exception>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        _transaction.Commit();
        Dispose();
    }

    /// <summary>Drops all changes, and ends the transaction.</summary>
    public void Rollback() => Dispose();

    /// <summary>Ends the transaction; without <see cref="Commit"/> before, all changes are dropped.</summary>
    public void Dispose()
    {
        _ended = true;
        _transaction.Dispose();
    }

    internal override QueryResult Run(QueryRequest request)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        CompiledQuery query = _runner.Compile(request, _transaction.Snapshot);
        return QueryRunner.IsReading(query) ? _runner.Read(query, request, _transaction.Snapshot) : _runner.Write(query, request, _transaction);
    }

    internal override OpenQuery Open(QueryRequest request)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        return _runner.OpenReading(request, _transaction.Snapshot);
    }
}
