using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Opening;

/// <summary>A store that follows what others write, and writes nothing itself.</summary>
/// <param name="store">Holds the states.</param>
/// <param name="follow">Brings it up to the newest.</param>
/// <param name="refuse">The error of whoever wants to write.</param>
internal sealed class FollowingStore(MemoryStore store, Action follow, Func<Exception> refuse) : IGraphStore
{
    public IGraphSnapshot Current
    {
        get
        {
            follow();
            return store.Current;
        }
    }

    public long LastCommit
    {
        get
        {
            follow();
            return store.LastCommit;
        }
    }

    public IStoreTransaction BeginWrite(CancellationToken cancellationToken = default) => throw refuse();

    public IStoreTransaction? TryBeginWrite(TimeSpan wait, CancellationToken cancellationToken) => throw refuse();

    public ValueTask<IStoreTransaction?> TryBeginWriteAsync(TimeSpan wait, CancellationToken cancellationToken) => throw refuse();

    public IDisposable Subscribe(ICommitListener listener) => store.Subscribe(listener);

    public IGraphStore Copy(TimeProvider time)
    {
        follow();
        return store.Copy(time);
    }

    public void ThrowIfDisposed() => store.ThrowIfDisposed();

    public void Dispose() => store.Dispose();
}
