using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Components;

/// <summary>What can be read off the offset of a time or date-time, and off the place of a date-time on the time line.</summary>
internal static class ZoneComponents
{
    public static readonly string[] Names = ["timezone", "offset", "offsetMinutes", "offsetSeconds"];

    public static readonly string[] EpochNames = ["epochSeconds", "epochMillis"];

    private const long MillisecondsPerSecond = 1_000;

    public static Value? Get(int offsetSeconds, string? zoneId, string key) => key switch
    {
        "timezone" => Value.FromString(zoneId ?? UtcOffset.Print(offsetSeconds)),
        "offset" => Value.FromString(UtcOffset.Print(offsetSeconds)),
        "offsetMinutes" => Value.FromInteger(offsetSeconds / ClockTime.SecondsPerMinute),
        "offsetSeconds" => Value.FromInteger(offsetSeconds),
        _ => null,
    };

    public static long? GetEpoch(DateTimeValue value, string key) => key switch
    {
        "epochSeconds" => value.EpochSecond,
        "epochMillis" => value.EpochSecond * MillisecondsPerSecond + value.NanosecondOfSecond / ClockTime.NanosecondsPerMillisecond,
        _ => null,
    };
}
