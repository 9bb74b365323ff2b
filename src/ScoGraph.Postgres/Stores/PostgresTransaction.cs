using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Stores;

/// <inheritdoc cref="IStoreTransaction"/>
internal sealed class PostgresTransaction(PostgresStore store, WriterLease lease, WriterTurn turn) : IStoreTransaction
{
    private MemorySnapshot _snapshot = lease.State.Snapshot;
    private (string? Author, string? Message) _described;
    private bool _ended;

    public IGraphSnapshot Snapshot
    {
        get
        {
            RequireOpen();
            return _snapshot;
        }
    }

    public WriterTurn Turn => turn;

    /// <summary>The place to write that it holds among all processes.</summary>
    internal WriterLease Lease => lease;

    public IGraphWriter BeginStatement()
    {
        RequireOpen();
        return new GraphDraft(_snapshot);
    }

    public void Keep(IGraphWriter writer)
    {
        RequireOpen();
        if (writer is not GraphDraft draft || draft.Before != _snapshot)
            throw StoreErrors.ForeignStatement();
        _snapshot = draft.Freeze();
    }

    public void Describe(string? author, string? message)
    {
        RequireOpen();
        _described = (author, message);
    }

    public void Commit()
    {
        RequireOpen();
        try
        {
            if (_snapshot != lease.State.Snapshot)
                store.Publish(lease, _snapshot, _described.Author, _described.Message);
        }
        catch (PostgresGraphException)
        {
            // The server has ended its transaction, so ours is over, too.
            End();
            throw;
        }

        End();
    }

    public void Rollback()
    {
        RequireOpen();
        End();
    }

    public void Dispose()
    {
        if (!_ended)
            End();
    }

    private void RequireOpen()
    {
        if (_ended)
            throw StoreErrors.TransactionEnded();
        store.ThrowIfDisposed();
    }

    private void End()
    {
        _ended = true;
        turn.End();
    }
}
