using ScoGraph.Model.Stores;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Stores;

/// <inheritdoc cref="IStoreTransaction"/>
internal sealed class PostgresTransaction(PostgresStore store, WriterLease lease, WriterTurn turn)
    : DraftTransaction(lease.State.Snapshot, turn)
{
    /// <summary>The place to write that it holds among all processes.</summary>
    internal WriterLease Lease => lease;

    public override void Commit()
    {
        RequireOpen();
        try
        {
            if (After != Before)
                store.Publish(lease, After, Author, Message);
        }
        catch (PostgresGraphException)
        {
            // The server has ended its transaction, so ours is over, too.
            End();
            throw;
        }

        End();
    }

    protected override void ThrowIfStoreDisposed() => store.ThrowIfDisposed();
}
