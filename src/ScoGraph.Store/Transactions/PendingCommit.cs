using System.Collections.Immutable;

namespace ScoGraph.Store;

/// <summary>A commit on its way into the journal.</summary>
/// <param name="Commit">Its record.</param>
/// <param name="State">The state that it makes visible.</param>
/// <param name="Listeners">Those who agreed to it and are to hear the end of it.</param>
internal sealed record PendingCommit(GraphCommit Commit, MemorySnapshot State, ImmutableArray<ICommitListener> Listeners)
{
    /// <summary>Whether it was written or refused.</summary>
    public bool IsOver { get; set; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public Exception? Refusal { get; set; }
}
