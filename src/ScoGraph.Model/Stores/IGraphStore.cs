using ScoGraph.Model.Snapshots;

namespace ScoGraph.Model.Stores;

/// <summary>
/// What keeps a graph: the state that is visible now and the place of the one writer. States that were handed out stay as they are
/// whatever is written, and reading them takes no lock. Every member may be called from any thread.
/// </summary>
internal interface IGraphStore : IDisposable
{
    /// <summary>The state committed last.</summary>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    IGraphSnapshot Current { get; }

    /// <summary>The number of the last commit, 0 before the first. Numbers rise by one, or by more where a commit was refused.</summary>
    long LastCommit { get; }

    /// <summary>Begins a transaction, once no other is open.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed, before or while waiting.</exception>
    IStoreTransaction BeginWrite(CancellationToken cancellationToken = default);

    /// <summary>Begins a transaction, once no other is open, if that is soon enough.</summary>
    /// <param name="wait">How long; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Null where the time was over first.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed, before or while waiting.</exception>
    IStoreTransaction? TryBeginWrite(TimeSpan wait, CancellationToken cancellationToken);

    /// <inheritdoc cref="TryBeginWrite"/>
    /// <remarks>No thread waits.</remarks>
    ValueTask<IStoreTransaction?> TryBeginWriteAsync(TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>
    /// Tells a listener of every commit from now on, in the order of their numbers. A listener that starts from a state of its own
    /// registers while it holds the place of the writer, so that no commit is between the two.
    /// </summary>
    /// <returns>Dispose it, and the listener is told no more.</returns>
    IDisposable Subscribe(ICommitListener listener);

    /// <summary>
    /// A store of its own in memory with the state of this moment, which shares what neither of them changes. Ids stay; commits are
    /// numbered from the start, and nobody listens.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    IGraphStore Copy(TimeProvider time);

    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    void ThrowIfDisposed();
}
