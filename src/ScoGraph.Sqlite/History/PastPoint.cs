using System.Globalization;

namespace ScoGraph.Sqlite.History;

/// <summary>A state of the past as users name it: after a commit, by its number, or at an instant.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Commit">The number of the commit; null where an instant is named.</param>
/// <param name="Instant">The instant, at the end of what was written: of its day, minute or second.</param>
internal sealed record PastPoint(string Text, long? Commit, DateTimeOffset Instant)
{
    public const string Takes = "the number of a commit or an instant, such as 12, 2024-07-04 or 2024-07-04T10:30Z";

    /// <summary>What is written, and how long it lasts: whoever names a day means the commits of that day, too.</summary>
    private static readonly (string Format, long Ticks)[] Forms =
    [
        ("yyyy-MM-dd", TimeSpan.TicksPerDay),
        ("yyyy-MM-dd'T'HH:mmK", TimeSpan.TicksPerMinute), ("yyyy-MM-dd HH:mmK", TimeSpan.TicksPerMinute),
        ("yyyy-MM-dd'T'HH:mm:ssK", TimeSpan.TicksPerSecond), ("yyyy-MM-dd HH:mm:ssK", TimeSpan.TicksPerSecond),
        ("yyyy-MM-dd'T'HH:mm:ss.fffK", TimeSpan.TicksPerMillisecond), ("yyyy-MM-dd HH:mm:ss.fffK", TimeSpan.TicksPerMillisecond),
        ("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", 1), ("yyyy-MM-dd HH:mm:ss.FFFFFFFK", 1),
    ];

    /// <summary>Reads a number or an instant, in UTC where it names no other offset; null for any other text.</summary>
    public static PastPoint? Read(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            return new PastPoint(text, number, default);
        foreach ((string format, long ticks) in Forms)
        {
            if (DateTimeOffset.TryParseExact(
                text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset begin))
                return new PastPoint(text, null, begin.AddTicks(ticks - 1));
        }

        return null;
    }
}
