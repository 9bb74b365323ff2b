using System.Globalization;

namespace ScoGraph;

/// <summary>
/// Whoever watched a graph read its commits more slowly than they were made, until no more could wait: the watch has ended, and commits
/// are missing. Read the graph again, and watch it from there.
/// </summary>
public sealed class WatchOverflowException : ScoGraphException
{
    internal WatchOverflowException(long firstMissed, int capacity)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Commits came faster than they were read: {capacity:#,0} were waiting when commit {firstMissed} came, which is missed, as are "
            + $"those after it. Read faster, or let more wait: WatchOptions.Capacity.")) =>
        FirstMissed = firstMissed;

    /// <summary>The <see cref="GraphCommit.Number"/> of the first commit that is missed; those before it were given.</summary>
    public long FirstMissed { get; }
}
