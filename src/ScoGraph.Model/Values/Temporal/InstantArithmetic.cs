using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>
/// Adds durations to instants: first the months, then the days on the calendar, then the seconds on the time line. A day that the
/// month does not have becomes its last one. Components that the instant's type lacks are left out.
/// </summary>
internal static class InstantArithmetic
{
    // More months or days than lie between the first and the last date; anything beyond overflows for certain.
    private const long MostMonths = 3_000_000_000L * CivilDate.MonthsPerYear;
    private const long MostDays = 3_000_000_000L * 366;

    /// <summary>The instant after the duration, or with sign -1 before it.</summary>
    public static Value Add(in Value instant, DurationValue duration, int sign)
    {
        Int128 months = (Int128)duration.Months * sign, days = (Int128)duration.Days * sign, nanoseconds = duration.Nanoseconds * sign;
        switch (instant.Kind)
        {
            case ValueKind.Date:
                return Value.FromEpochDay(ShiftDay(instant.AsEpochDay(), months, days + nanoseconds / ClockTime.NanosecondsPerDay));
            case ValueKind.LocalTime:
                return Value.FromNanosecondOfDay(Shift(instant.AsNanosecondOfDay(), nanoseconds).NanosecondOfDay);
            case ValueKind.Time:
                TimeValue time = instant.As<TimeValue>();
                return Value.From(new TimeValue(Shift(time.NanosecondOfDay, nanoseconds).NanosecondOfDay, time.OffsetSeconds));
            case ValueKind.LocalDateTime:
                LocalDateTimeValue local = instant.As<LocalDateTimeValue>();
                (Int128 carry, long nanosecondOfDay) = Shift(local.NanosecondOfDay, nanoseconds);
                return Value.From(new LocalDateTimeValue(ShiftDay(local.EpochDay, months, days + carry), nanosecondOfDay));
            default:
                return Value.From(Add(instant.As<DateTimeValue>(), months, days, nanoseconds));
        }
    }

    private static DateTimeValue Add(DateTimeValue instant, Int128 months, Int128 days, Int128 nanoseconds)
    {
        TemporalZone zone = instant.Zone;
        DateTimeValue moved = months == 0 && days == 0
            ? instant
            : zone.AtLocal(ShiftDay(instant.EpochDay, months, days), instant.NanosecondOfDay, instant.OffsetSeconds);
        if (nanoseconds == 0)
            return moved;
        Int128 sum = (Int128)moved.EpochSecond * ClockTime.NanosecondsPerSecond + moved.NanosecondOfSecond + nanoseconds;
        Int128 second = Floor.Divide(sum, ClockTime.NanosecondsPerSecond);
        if (Int128.Abs(second) > (Int128)MostDays * ClockTime.SecondsPerDay)
            throw TemporalErrors.DateOverflow();
        DateTimeValue result = zone.AtInstant((long)second, (int)(sum - second * ClockTime.NanosecondsPerSecond));
        return CivilDate.IsSupportedDay(result.EpochDay) ? result : throw TemporalErrors.DateOverflow();
    }

    /// <summary>The day some months and then some days later.</summary>
    private static long ShiftDay(long epochDay, Int128 months, Int128 days)
    {
        if (Int128.Abs(months) > MostMonths || Int128.Abs(days) > MostDays)
            throw TemporalErrors.DateOverflow();
        long day = months == 0 ? epochDay : CivilDate.FromEpochDay(epochDay).AddMonths((long)months).ToEpochDay();
        day += (long)days;
        return CivilDate.IsSupportedDay(day) ? day : throw TemporalErrors.DateOverflow();
    }

    private static (Int128 Days, long NanosecondOfDay) Shift(long nanosecondOfDay, Int128 nanoseconds)
    {
        Int128 sum = nanosecondOfDay + nanoseconds;
        Int128 days = Floor.Divide(sum, ClockTime.NanosecondsPerDay);
        return (days, (long)(sum - days * ClockTime.NanosecondsPerDay));
    }
}
