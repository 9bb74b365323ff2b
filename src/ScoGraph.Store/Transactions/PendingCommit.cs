using System.Collections.Immutable;

namespace ScoGraph.Store;

/// <summary>A commit on its way into the journal.</summary>
/// <param name="Commit">Its record.</param>
/// <param name="State">The state that it makes visible.</param>
/// <param name="Listeners">Those who agreed to it and are to hear the end of it.</param>
internal sealed record PendingCommit(GraphCommit Commit, MemorySnapshot State, ImmutableArray<ICommitListener> Listeners)
{
    private readonly object _gate = new();
    private CommitTurn _turn;

    /// <summary>Why it was refused; null where it was not.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Tells the thread that waits what it is to do.</summary>
    public void Give(CommitTurn turn)
    {
        lock (_gate)
        {
            _turn = turn;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits until this commit is to be written by the thread that calls, or is over.</summary>
    public CommitTurn WaitForTurn()
    {
        lock (_gate)
        {
            while (_turn == CommitTurn.Waits)
                Monitor.Wait(_gate);
            return _turn;
        }
    }
}
