using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>Ends a thread's work on nodes behind those of which one has failed.</summary>
internal sealed class MorselStop(MorselQueue queue) : IStopCheck
{
    /// <summary>The id from which on the nodes under way were taken.</summary>
    public int From { get; set; }

    public void ThrowIfStopped()
    {
        if (From > queue.FailedFrom)
            throw new AbandonedException();
    }

    /// <summary>Never told to anybody: what failed before is.</summary>
    private sealed class AbandonedException : OperationCanceledException;
}
