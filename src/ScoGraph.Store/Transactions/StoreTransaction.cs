using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>
/// A transaction: the states of its statements, one after another, which nobody else sees until <see cref="Commit"/>. It holds the
/// store's only writer place until it ends. One thread at a time.
/// </summary>
internal sealed class StoreTransaction : IDisposable
{
    private readonly GraphStore _store;
    private GraphSnapshot _snapshot;
    private bool _ended;

    internal StoreTransaction(GraphStore store, GraphSnapshot snapshot)
    {
        _store = store;
        _snapshot = snapshot;
    }

    /// <summary>What the next statement reads: the committed state with the kept statements of this transaction.</summary>
    public IGraphSnapshot Snapshot
    {
        get
        {
            RequireOpen();
            return _snapshot;
        }
    }

    /// <summary>A draft for one statement. To drop a failed statement, do not keep it.</summary>
    public IGraphWriter BeginStatement()
    {
        RequireOpen();
        return new GraphDraft(_snapshot);
    }

    /// <summary>Makes a statement's state the transaction's.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">
    /// What must hold when a statement ends does not; the transaction's state is as before.
    /// </exception>
    /// <exception cref="InvalidOperationException">The statement was kept already, or another was kept since it was begun.</exception>
    public void Keep(IGraphWriter writer)
    {
        RequireOpen();
        if (writer is not GraphDraft draft || draft.Before != _snapshot)
            throw StoreErrors.ForeignStatement();
        _snapshot = draft.Freeze();
    }

    /// <summary>Publishes the state and ends the transaction.</summary>
    public void Commit()
    {
        RequireOpen();
        _store.Publish(_snapshot);
        End();
    }

    /// <summary>Ends the transaction; nothing of it remains.</summary>
    public void Rollback()
    {
        RequireOpen();
        End();
    }

    /// <summary>Rolls back, unless the transaction has ended.</summary>
    public void Dispose()
    {
        if (!_ended)
            End();
    }

    /// <summary>Takes over a state that was loaded in bulk.</summary>
    internal void Replace(GraphSnapshot loaded)
    {
        RequireOpen();
        _snapshot = loaded;
    }

    internal GraphContent Content
    {
        get
        {
            RequireOpen();
            return _snapshot.Content;
        }
    }

    private void RequireOpen()
    {
        if (_ended)
            throw StoreErrors.TransactionEnded();
        _store.ThrowIfDisposed();
    }

    private void End()
    {
        _ended = true;
        _store.EndWrite();
    }
}
