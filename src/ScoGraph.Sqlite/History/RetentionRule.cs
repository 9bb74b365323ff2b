using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.History;

/// <summary>Says where a history ends of which only so much is kept.</summary>
/// <param name="kept">How much is kept.</param>
/// <param name="time">The clock.</param>
internal sealed class RetentionRule(HistoryRetention kept, TimeProvider time)
{
    /// <summary>Ending it costs as much as writing the whole graph; so it waits until as much again can go.</summary>
    private const int Times = 2;

    /// <summary>The commit whose state becomes the oldest; null where the history stays as it is.</summary>
    public long? Find(SqliteDatabase database) => Find(database, Times) is null ? null : Find(database, 1);

    private long? Find(SqliteDatabase database, int times)
    {
        long? byNumber = kept.Commits is { } commits
            ? CommitTable.Back(database, commits > long.MaxValue / times ? long.MaxValue : commits * times) : null;
        long? byTime = kept.Time is { } span ? CommitTable.LastAt(database, Before(time.GetUtcNow(), span.Ticks, times)) : null;
        return (kept.Commits, kept.Time) switch
        {
            ({ }, { }) => byNumber is null || byTime is null ? null : Math.Min(byNumber.Value, byTime.Value),
            ({ }, null) => byNumber,
            _ => byTime,
        };
    }

    private static DateTimeOffset Before(DateTimeOffset now, long ticks, int times) =>
        ticks > now.UtcTicks / times ? DateTimeOffset.MinValue : now.AddTicks(-ticks * times);
}
