using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Components;

/// <summary>
/// What can be read off a duration: each unit as the total of its group, and the smaller units as what does not fill the larger one.
/// </summary>
internal static class DurationComponents
{
    public static readonly string[] Names =
    [
        "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds",
        "quartersOfYear", "monthsOfYear", "monthsOfQuarter", "daysOfWeek", "minutesOfHour", "secondsOfMinute", "millisecondsOfSecond",
        "microsecondsOfSecond", "nanosecondsOfSecond",
    ];

    private const long MonthsPerQuarter = 3;

    public static long? Get(DurationValue duration, string key) => key switch
    {
        "years" => duration.Months / CivilDate.MonthsPerYear,
        "quarters" => duration.Months / MonthsPerQuarter,
        "months" => duration.Months,
        "weeks" => duration.Days / CivilDate.DaysPerWeek,
        "days" => duration.Days,
        "hours" => duration.Seconds / ClockTime.SecondsPerHour,
        "minutes" => duration.Seconds / ClockTime.SecondsPerMinute,
        "seconds" => duration.Seconds,
        "milliseconds" => Total(duration, ClockTime.NanosecondsPerMillisecond),
        "microseconds" => Total(duration, ClockTime.NanosecondsPerMicrosecond),
        "nanoseconds" => Total(duration, 1),
        "quartersOfYear" => duration.Months / MonthsPerQuarter % 4,
        "monthsOfYear" => duration.Months % CivilDate.MonthsPerYear,
        "monthsOfQuarter" => duration.Months % MonthsPerQuarter,
        "daysOfWeek" => duration.Days % CivilDate.DaysPerWeek,
        "minutesOfHour" => duration.Seconds / ClockTime.SecondsPerMinute % 60,
        "secondsOfMinute" => duration.Seconds % ClockTime.SecondsPerMinute,
        "millisecondsOfSecond" => duration.NanosecondsOfSecond / ClockTime.NanosecondsPerMillisecond,
        "microsecondsOfSecond" => duration.NanosecondsOfSecond / ClockTime.NanosecondsPerMicrosecond,
        "nanosecondsOfSecond" => duration.NanosecondsOfSecond,
        _ => null,
    };

    private static long Total(DurationValue duration, long unit)
    {
        Int128 total = Floor.Divide(duration.Nanoseconds, unit);
        return total >= long.MinValue && total <= long.MaxValue ? (long)total : throw TemporalErrors.DurationOverflow();
    }
}
