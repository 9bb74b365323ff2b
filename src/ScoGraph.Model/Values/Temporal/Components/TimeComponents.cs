using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Components;

/// <summary>What can be read off a time of day. The parts of a second each count from its beginning.</summary>
internal static class TimeComponents
{
    public static readonly string[] Names = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

    public static long? Get(long nanosecondOfDay, string key)
    {
        ClockTime time = ClockTime.FromNanosecondOfDay(nanosecondOfDay);
        return key switch
        {
            "hour" => time.Hour,
            "minute" => time.Minute,
            "second" => time.Second,
            "millisecond" => time.Nanosecond / ClockTime.NanosecondsPerMillisecond,
            "microsecond" => time.Nanosecond / ClockTime.NanosecondsPerMicrosecond,
            "nanosecond" => time.Nanosecond,
            _ => null,
        };
    }
}
