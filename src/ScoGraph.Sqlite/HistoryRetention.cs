namespace ScoGraph;

/// <summary>
/// How much of its history a file keeps by itself. What is older goes with a checkpoint, once as much again has gathered behind it: a file
/// holds up to twice of what is kept. The newest state always stays whole.
/// </summary>
/// <remarks>
/// Where both a number and a time are given, a commit stays that either keeps. To end the history, the oldest state that stays is written
/// whole: that takes as long as an import of the graph, and commits wait. <see cref="SqliteGraph.Retain"/> does it at once.
/// </remarks>
/// <example><code>
/// SqliteGraphOptions options = new() { Retention = new HistoryRetention { Commits = 10_000, Time = TimeSpan.FromDays(30) } };
/// using SqliteGraph graph = SqliteGraph.Open("towns.scograph", options);
/// </code></example>
public sealed record HistoryRetention
{
    /// <summary>How many commits are kept, the newest ones; null for no number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public long? Commits
    {
        get;
        init
        {
            if (value is { } commits)
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(commits);
            field = value;
        }
    }

    /// <summary>For how long commits are kept, by the clock of <see cref="GraphOptions.Time"/>; null for no time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan? Time
    {
        get;
        init
        {
            if (value is { } time)
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
            field = value;
        }
    }
}
