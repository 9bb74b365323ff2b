using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;

namespace ScoGraph.Store;

/// <summary>A transaction whose statements work on drafts in memory; how its state is committed is the store's.</summary>
/// <param name="before">The state that it begins with.</param>
/// <param name="turn">The place of the writer that it holds.</param>
internal abstract class DraftTransaction(MemorySnapshot before, WriterTurn turn) : IStoreTransaction
{
    private MemorySnapshot _snapshot = before;
    private bool _ended;

    public WriterTurn Turn => turn;

    public IGraphSnapshot Snapshot
    {
        get
        {
            RequireOpen();
            return _snapshot;
        }
    }

    internal string? Author { get; private set; }

    internal string? Message { get; private set; }

    /// <summary>The state that it began with.</summary>
    protected MemorySnapshot Before => before;

    /// <summary>The state of its last statement.</summary>
    protected MemorySnapshot After
    {
        get => _snapshot;
        set => _snapshot = value;
    }

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
        Author = author;
        Message = message;
    }

    public abstract void Commit();

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

    /// <exception cref="ObjectDisposedException">The store is disposed, or the transaction has ended.</exception>
    internal void RequireOpen()
    {
        if (_ended)
            throw StoreErrors.TransactionEnded();
        ThrowIfStoreDisposed();
    }

    /// <exception cref="ObjectDisposedException">The store is disposed.</exception>
    protected abstract void ThrowIfStoreDisposed();

    /// <summary>Gives the place back.</summary>
    protected void End()
    {
        _ended = true;
        turn.End();
    }
}
