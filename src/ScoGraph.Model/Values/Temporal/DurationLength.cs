using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>The length of a duration where months have their average length and days 24 hours, which orders durations.</summary>
internal static class DurationLength
{
    /// <summary>In nanoseconds.</summary>
    public static Int128 Of(DurationValue duration)
    {
        Int128 seconds = (Int128)duration.Months * DurationAmounts.SecondsPerMonth + (Int128)duration.Days * ClockTime.SecondsPerDay;
        return seconds * ClockTime.NanosecondsPerSecond + duration.Nanoseconds;
    }
}
