using ScoGraph.Model.Stores;

namespace ScoGraph.Store;

/// <inheritdoc cref="IStoreTransaction"/>
internal sealed class StoreTransaction(MemoryStore store, MemorySnapshot snapshot, long lineage, WriterTurn turn)
    : DraftTransaction(snapshot, turn)
{
    /// <summary>Tells whether the commits that it rests on were refused.</summary>
    internal long Lineage => lineage;

    /// <summary>Number and instant of a commit that was made elsewhere and is followed here; null where it is made here.</summary>
    internal (long Number, DateTimeOffset Instant)? Recorded { get; private set; }

    internal GraphContent Content
    {
        get
        {
            RequireOpen();
            return After.Content;
        }
    }

    public override void Commit()
    {
        RequireOpen();
        if (After == Before && Recorded is null)
            End();
        else
            store.Publish(Before, After, this, End);
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
        After = loaded;
    }

    protected override void ThrowIfStoreDisposed() => store.ThrowIfDisposed();
}
