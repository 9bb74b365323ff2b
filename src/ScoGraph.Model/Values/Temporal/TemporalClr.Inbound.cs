using NodaTime;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Values.Temporal;

internal static partial class TemporalClr
{
    private const long NanosecondsPerTick = 100;

    /// <summary>
    /// The value of a NodaTime or System date, time or amount of time; false for any other type. An Instant or a UTC DateTime becomes a
    /// date-time in UTC, an unspecified DateTime a local date-time, a TimeSpan a duration of seconds.
    /// </summary>
    public static bool FromClr(object clr, out Value value)
    {
        Value? known = clr switch
        {
            LocalDate date => Value.FromEpochDay(NodaDays.ToEpochDay(date)),
            LocalTime time => Value.FromNanosecondOfDay(time.NanosecondOfDay),
            OffsetTime time => Value.From(new TimeValue(time.TimeOfDay.NanosecondOfDay, time.Offset.Seconds)),
            LocalDateTime local => Value.From(new LocalDateTimeValue(NodaDays.ToEpochDay(local.Date), local.TimeOfDay.NanosecondOfDay)),
            ZonedDateTime zoned => FromZoned(zoned.ToOffsetDateTime(), zoned.Zone.Id),
            OffsetDateTime offset => FromZoned(offset, null),
            Instant instant => FromZoned(instant.WithOffset(Offset.Zero), null),
            Period period => FromPeriod(period),
            Duration duration => Duration((Int128)duration.Days * ClockTime.NanosecondsPerDay + duration.NanosecondOfDay),
            _ => FromSystem(clr),
        };
        value = known ?? default;
        return known is not null;
    }

    private static Value? FromSystem(object clr) => clr switch
    {
        DateTimeOffset offset => FromZoned(OffsetDateTime.FromDateTimeOffset(offset), null),
        DateTime { Kind: DateTimeKind.Utc } utc => FromZoned(OffsetDateTime.FromDateTimeOffset(new DateTimeOffset(utc)), null),
        DateTime { Kind: DateTimeKind.Local } here => FromZoned(OffsetDateTime.FromDateTimeOffset(new DateTimeOffset(here)), null),
        DateTime local => Value.From(new LocalDateTimeValue(
            NodaDays.ToEpochDay(LocalDate.FromDateTime(local)), local.TimeOfDay.Ticks * NanosecondsPerTick)),
        DateOnly date => Value.FromEpochDay(NodaDays.ToEpochDay(LocalDate.FromDateOnly(date))),
        TimeOnly time => Value.FromNanosecondOfDay(time.Ticks * NanosecondsPerTick),
        TimeSpan span => Duration((Int128)span.Ticks * NanosecondsPerTick),
        _ => null,
    };

    /// <summary>A zone that the IANA database lacks, as those of other providers, leaves its offset.</summary>
    private static Value FromZoned(OffsetDateTime moment, string? zoneId)
    {
        bool named = zoneId is not null && zoneId != DateTimeZone.Utc.Id && TemporalZone.Names.Contains(zoneId);
        return Value.From(new DateTimeValue(
            NodaDays.ToEpochDay(moment.Date), moment.TimeOfDay.NanosecondOfDay, moment.Offset.Seconds, named ? zoneId : null));
    }

    private static Value FromPeriod(Period period) => Value.From(DurationValue.Of(
        (Int128)period.Years * CivilDate.MonthsPerYear + period.Months,
        (Int128)period.Weeks * CivilDate.DaysPerWeek + period.Days,
        (Int128)period.Hours * ClockTime.NanosecondsPerHour
            + (Int128)period.Minutes * ClockTime.NanosecondsPerMinute
            + (Int128)period.Seconds * ClockTime.NanosecondsPerSecond
            + (Int128)period.Milliseconds * ClockTime.NanosecondsPerMillisecond
            + (Int128)period.Ticks * NanosecondsPerTick
            + period.Nanoseconds));

    private static Value Duration(Int128 nanoseconds) => Value.From(DurationValue.Of(0, 0, nanoseconds));
}
