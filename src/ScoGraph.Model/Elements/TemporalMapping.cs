using NodaTime;

namespace ScoGraph.Model.Elements;

/// <summary>Dates and times as users get them, as the other types of .NET and NodaTime that hold them exactly.</summary>
internal static class TemporalMapping
{
    public static object? Map(object value, Type target) => value switch
    {
        LocalDate date => FromDate(date, target),
        LocalTime time => target == typeof(TimeOnly) && IsWhole(time) ? time.ToTimeOnly() : null,
        LocalDateTime local => target == typeof(DateTime) && IsWhole(local.TimeOfDay) && IsInCalendar(local.Date)
            ? local.ToDateTimeUnspecified() : null,
        ZonedDateTime zoned => FromZoned(zoned, target),
        Period period => FromPeriod(period, target),
        _ => null,
    };

    private static object? FromDate(LocalDate date, Type target) =>
        !IsInCalendar(date) ? null
            : target == typeof(DateOnly) ? date.ToDateOnly()
            : target == typeof(DateTime) ? date.ToDateTimeUnspecified()
            : null;

    private static object? FromZoned(ZonedDateTime zoned, Type target) =>
        target == typeof(OffsetDateTime) ? zoned.ToOffsetDateTime()
            : target == typeof(Instant) ? zoned.ToInstant()
            : !IsWhole(zoned.TimeOfDay) || !IsInCalendar(zoned.Date) || !IsInCalendar(zoned.WithZone(DateTimeZone.Utc).Date)
                || zoned.Offset.Seconds % 60 != 0 || Math.Abs(zoned.Offset.Seconds) > 14 * 3600 ? null
            : target == typeof(DateTimeOffset) ? zoned.ToDateTimeOffset()
            : target == typeof(DateTime) ? (zoned.Offset == Offset.Zero ? zoned.ToDateTimeUtc() : zoned.ToDateTimeOffset().LocalDateTime)
            : null;

    /// <summary>A day is 24 hours here; months have no length.</summary>
    private static object? FromPeriod(Period period, Type target)
    {
        if (period.Years != 0 || period.Months != 0)
            return null;
        Int128 nanoseconds = ((Int128)period.Weeks * NodaConstants.DaysPerWeek + period.Days) * NodaConstants.NanosecondsPerDay
            + (Int128)period.Hours * NodaConstants.NanosecondsPerHour + (Int128)period.Minutes * NodaConstants.NanosecondsPerMinute
            + (Int128)period.Seconds * NodaConstants.NanosecondsPerSecond
            + (Int128)period.Milliseconds * NodaConstants.NanosecondsPerMillisecond
            + (Int128)period.Ticks * NodaConstants.NanosecondsPerTick + period.Nanoseconds;
        return target == typeof(TimeSpan) ? ToTimeSpan(nanoseconds) : target == typeof(Duration) ? ToDuration(nanoseconds) : null;
    }

    private static object? ToTimeSpan(Int128 nanoseconds)
    {
        (Int128 ticks, Int128 rest) = Int128.DivRem(nanoseconds, NodaConstants.NanosecondsPerTick);
        return rest == 0 && ticks >= long.MinValue && ticks <= long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;
    }

    private static object? ToDuration(Int128 nanoseconds)
    {
        (Int128 days, Int128 rest) = Int128.DivRem(nanoseconds, NodaConstants.NanosecondsPerDay);
        return Int128.Abs(days) < (Int128)Duration.MaxValue.TotalDays
            ? Duration.FromDays((int)days) + Duration.FromNanoseconds((long)rest) : null;
    }

    private static bool IsInCalendar(LocalDate date) => date.Year is >= 1 and <= 9999;

    /// <summary>The types of .NET count ticks of 100 nanoseconds.</summary>
    private static bool IsWhole(LocalTime time) => time.NanosecondOfSecond % NodaConstants.NanosecondsPerTick == 0;
}
