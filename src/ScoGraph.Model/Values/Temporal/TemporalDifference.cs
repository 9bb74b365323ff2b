using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>
/// The time from one instant to another, of whichever types. A missing time of day is midnight; a date or time zone that only one of the
/// two has holds for both; where neither has a date, only the times of day count. The calendar used is that of the first one's zone.
/// </summary>
internal readonly struct TemporalDifference
{
    private readonly Moment _from;
    private readonly Moment _to;
    private readonly TemporalZone? _zone;

    private TemporalDifference(Moment from, Moment to, TemporalZone? zone)
    {
        _from = from;
        _to = to;
        _zone = zone;
    }

    public static TemporalDifference Between(in Value from, in Value to)
    {
        InstantParts first = InstantParts.Of(from), second = InstantParts.Of(to);
        long? firstDay = first.EpochDay ?? second.EpochDay;
        if (firstDay is not { } day)
            return new TemporalDifference(TimeOf(first, second), TimeOf(second, first), null);
        TemporalZone? zone = first.Zone ?? second.Zone;
        long secondDay = second.EpochDay ?? day;
        if (zone is null)
            return new TemporalDifference(
                new Moment(day, first.NanosecondOfDay ?? 0, 0), new Moment(secondDay, second.NanosecondOfDay ?? 0, 0), null);
        DateTimeValue start = zone.AtLocal(day, first.NanosecondOfDay ?? 0, first.OffsetSeconds);
        DateTimeValue end = (second.Zone ?? zone).AtLocal(secondDay, second.NanosecondOfDay ?? 0, second.OffsetSeconds).In(zone);
        return new TemporalDifference(Moment.Of(start), Moment.Of(end), zone);
    }

    /// <summary>Whole months, then whole days, then the rest in seconds.</summary>
    public DurationValue InAllUnits()
    {
        long months = MonthsBetween(_from, _to);
        Moment middle = _from with { EpochDay = CivilDate.FromEpochDay(_from.EpochDay).AddMonths(months).ToEpochDay() };
        long days = DaysBetween(middle, _to);
        middle = middle with { EpochDay = middle.EpochDay + days };
        if (_zone is not null && (months != 0 || days != 0))
            middle = Moment.Of(_zone.AtLocal(middle.EpochDay, middle.NanosecondOfDay, middle.OffsetSeconds));
        return DurationValue.Of(months, days, _to.Instant - middle.Instant);
    }

    /// <summary>Whole months only.</summary>
    public DurationValue InMonths() => DurationValue.Of(MonthsBetween(_from, _to), 0, 0);

    /// <summary>Whole days only.</summary>
    public DurationValue InDays() => DurationValue.Of(0, DaysBetween(_from, _to), 0);

    /// <summary>Seconds and fractions only, as they pass on the time line.</summary>
    public DurationValue InSeconds() => DurationValue.Of(0, 0, _to.Instant - _from.Instant);

    private static Moment TimeOf(in InstantParts time, in InstantParts other) =>
        new(0, time.NanosecondOfDay ?? 0, time.OffsetSeconds ?? other.OffsetSeconds ?? 0);

    /// <summary>
    /// Whole months by the calendar: a month is whole when the day of the month is reached again, and the day of the end counts only where
    /// its time of day is reached too.
    /// </summary>
    private static long MonthsBetween(in Moment from, in Moment to)
    {
        CivilDate start = CivilDate.FromEpochDay(from.EpochDay), end = CivilDate.FromEpochDay(from.EpochDay + DaysBetween(from, to));
        long months = (end.Year - start.Year) * CivilDate.MonthsPerYear + (end.Month - start.Month);
        if (months > 0 && end.Day < start.Day)
            return months - 1;
        return months < 0 && end.Day > start.Day ? months + 1 : months;
    }

    private static long DaysBetween(in Moment from, in Moment to)
    {
        long days = to.EpochDay - from.EpochDay;
        if (days > 0 && to.NanosecondOfDay < from.NanosecondOfDay)
            return days - 1;
        return days < 0 && to.NanosecondOfDay > from.NanosecondOfDay ? days + 1 : days;
    }

    /// <summary>A local date and time with its offset; without a zone the offset is zero, without dates the day is.</summary>
    private readonly record struct Moment(long EpochDay, long NanosecondOfDay, int OffsetSeconds)
    {
        /// <summary>Nanoseconds since the epoch.</summary>
        public Int128 Instant =>
            (Int128)EpochDay * ClockTime.NanosecondsPerDay + NanosecondOfDay - OffsetSeconds * ClockTime.NanosecondsPerSecond;

        public static Moment Of(DateTimeValue value) => new(value.EpochDay, value.NanosecondOfDay, value.OffsetSeconds);
    }
}
