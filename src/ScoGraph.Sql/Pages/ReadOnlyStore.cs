using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;

namespace ScoGraph.Sql.Pages;

/// <summary>A store with one state, in which nothing is written.</summary>
/// <param name="store">Holds the state.</param>
/// <param name="close">Closes what the state is read from.</param>
internal sealed class ReadOnlyStore(IGraphStore store, Action close) : IGraphStore
{
    private Action? _close = close;

    public IGraphSnapshot Current => store.Current;

    public long LastCommit => store.LastCommit;

    public IStoreTransaction BeginWrite(CancellationToken cancellationToken = default) => throw Refusal();

    public IStoreTransaction? TryBeginWrite(TimeSpan wait, CancellationToken cancellationToken) => throw Refusal();

    public ValueTask<IStoreTransaction?> TryBeginWriteAsync(TimeSpan wait, CancellationToken cancellationToken) => throw Refusal();

    public IDisposable Subscribe(ICommitListener listener) => store.Subscribe(listener);

    public IGraphStore Copy(TimeProvider time) => store.Copy(time);

    public void ThrowIfDisposed() => store.ThrowIfDisposed();

    public void Dispose()
    {
        store.Dispose();
        Interlocked.Exchange(ref _close, null)?.Invoke();
    }

    private static NotSupportedException Refusal() =>
        new("The graph stands in tables that are only read. A copy can be changed: graph.Copy(), or SqliteGraph.Create with it.");
}
