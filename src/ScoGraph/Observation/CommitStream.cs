using ScoGraph.Model.Stores;

namespace ScoGraph.Observation;

/// <summary>The commits of a graph; each enumeration is a reader of its own and hears from its beginning on.</summary>
internal sealed class CommitStream(IGraphStore store, WatchList list, WatchOptions options, CancellationToken cancellationToken)
    : IAsyncEnumerable<GraphCommit>
{
    /// <summary>Not an async iterator: the reader hears from here on, and not only from its first step.</summary>
    public IAsyncEnumerator<GraphCommit> GetAsyncEnumerator(CancellationToken cancellation = default)
    {
        store.ThrowIfDisposed();
        CommitWatch watch = new(list, options, cancellationToken, cancellation);
        list.Add(watch);
        watch.Begin(store.Subscribe);
        return watch;
    }
}
