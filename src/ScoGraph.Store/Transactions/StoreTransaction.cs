using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;

namespace ScoGraph.Store;

/// <inheritdoc cref="IStoreTransaction"/>
internal sealed class StoreTransaction : IStoreTransaction
{
    private readonly MemoryStore _store;
    private readonly MemorySnapshot _before;
    private MemorySnapshot _snapshot;
    private bool _ended;

    internal StoreTransaction(MemoryStore store, MemorySnapshot snapshot, long lineage, WriterTurn turn)
    {
        _store = store;
        Lineage = lineage;
        _before = snapshot;
        _snapshot = snapshot;
        Turn = turn;
    }

    public WriterTurn Turn { get; }

    public IGraphSnapshot Snapshot
    {
        get
        {
            RequireOpen();
            return _snapshot;
        }
    }

    /// <summary>Tells whether the commits that it rests on were refused.</summary>
    internal long Lineage { get; }

    /// <summary>Number and instant of a commit that was made elsewhere and is followed here; null where it is made here.</summary>
    internal (long Number, DateTimeOffset Instant)? Recorded { get; private set; }

    internal string? Author { get; private set; }

    internal string? Message { get; private set; }

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

    public void Commit()
    {
        RequireOpen();
        if (_snapshot == _before && Recorded is null)
            End();
        else
            _store.Publish(_before, _snapshot, this, End);
    }

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

    /// <summary>Says that the commit was made elsewhere, and how it is recorded there.</summary>
    internal void Record(long number, DateTimeOffset instant)
    {
        RequireOpen();
        Recorded = (number, instant);
    }

    /// <summary>Takes over a state that was loaded in bulk.</summary>
    internal void Replace(MemorySnapshot loaded)
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

    internal void RequireOpen()
    {
        if (_ended)
            throw StoreErrors.TransactionEnded();
        _store.ThrowIfDisposed();
    }

    private void End()
    {
        _ended = true;
        Turn.End();
    }
}
