using System.Collections.Immutable;
using ScoGraph.Model.Stores;

namespace ScoGraph.Store;

/// <summary>A commit on its way into the journal.</summary>
/// <param name="Commit">Its record.</param>
/// <param name="State">The state that it makes visible.</param>
/// <param name="Listeners">Those who agreed to it and are to hear the end of it.</param>
internal sealed record PendingCommit(GraphCommit Commit, MemorySnapshot State, ImmutableArray<ICommitListener> Listeners)
{
    private readonly object _gate = new();
    private CommitTurn _turn;

    /// <summary>What the journal keeps of it, once that is made.</summary>
    public JournalEntry Entry { get; set; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>One that is over as well, and is told so by the thread of this one.</summary>
    public PendingCommit? Behind { get; set; }

    /// <summary>Tells the thread that waits what it is to do.</summary>
    public void Give(CommitTurn turn)
    {
        lock (_gate)
        {
            _turn = turn;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>
    /// Waits until this commit is to be written by the thread that calls, or is over. Who interrupts the thread interrupts what it does
    /// next: others wait for its turn.
    /// </summary>
    public CommitTurn WaitForTurn()
    {
        bool isInterrupted = false;
        lock (_gate)
        {
            while (_turn == CommitTurn.Waits)
            {
                try
                {
                    Monitor.Wait(_gate);
                }
                catch (ThreadInterruptedException)
                {
                    isInterrupted = true;
                }
            }
        }

        if (isInterrupted)
            Thread.CurrentThread.Interrupt();
        return _turn;
    }
}
