using ScoGraph.Observation;

namespace ScoGraph;

public partial class Graph
{
    private readonly WatchList _watches = new();

    /// <summary>
    /// The commits of this graph, one by one as they become visible, from the beginning of the enumeration on.
    /// </summary>
    /// <remarks>
    /// Each enumeration is a reader of its own. Whoever commits is not held up by it; commits wait for a slow reader, as many as
    /// <see cref="WatchOptions.Capacity"/> says. When the graph is disposed, what waits is given, and the enumeration ends.
    /// A commit that is on its way as the enumeration begins may be missing; whoever copies a state and then follows it begins while a
    /// <see cref="Transaction"/> is open and copies what that sees.
    /// </remarks>
    /// <param name="options">How many commits may wait; null for the default.</param>
    /// <param name="cancellationToken">Ends the waiting; so does a token given by <c>WithCancellation</c>.</param>
    /// <exception cref="WatchOverflowException">Thrown while enumerating: the reader was too slow, and commits are missing.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed; also when the enumeration begins.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// using CancellationTokenSource stop = new(TimeSpan.FromHours(1));
    /// await foreach (GraphCommit commit in graph.Watch(cancellationToken: stop.Token))
    ///     Console.WriteLine($"{commit.Number}: {commit.Changes.Nodes.Count} nodes, {commit.Changes.Relationships.Count} relationships");
    /// </code></example>
    public IAsyncEnumerable<GraphCommit> Watch(WatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        _store.ThrowIfDisposed();
        return new CommitStream(_store, _watches, options ?? new WatchOptions(), cancellationToken);
    }
}
