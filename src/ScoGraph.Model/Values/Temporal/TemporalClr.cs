using NodaTime;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>Temporal values as NodaTime types, in which they leave the library; what .NET has for them may enter too.</summary>
internal static partial class TemporalClr
{
    private const int LeastYear = -9998;
    private const int MostYear = 9999;

    /// <summary>
    /// The value as LocalDate, LocalTime, OffsetTime, LocalDateTime, ZonedDateTime or Period (years, months, days, seconds, nanoseconds).
    /// </summary>
    /// <exception cref="Diagnostics.ValueException">A date or duration that the NodaTime type cannot hold.</exception>
    public static object ToClr(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                return Date(value, value.AsEpochDay());
            case ValueKind.LocalTime:
                return LocalTime.FromNanosecondsSinceMidnight(value.AsNanosecondOfDay());
            case ValueKind.Time:
                TimeValue time = value.As<TimeValue>();
                return new OffsetTime(LocalTime.FromNanosecondsSinceMidnight(time.NanosecondOfDay), Offset.FromSeconds(time.OffsetSeconds));
            case ValueKind.LocalDateTime:
                LocalDateTimeValue local = value.As<LocalDateTimeValue>();
                return Date(value, local.EpochDay) + LocalTime.FromNanosecondsSinceMidnight(local.NanosecondOfDay);
            case ValueKind.DateTime:
                return Zoned(value, value.As<DateTimeValue>());
            case ValueKind.Duration:
                return ToPeriod(value, value.As<DurationValue>());
            default:
                throw new ArgumentException($"A {value.Kind} is not a temporal value.", nameof(value));
        }
    }

    private static LocalDate Date(in Value value, long epochDay) =>
        NodaDays.IsSupported(epochDay) ? NodaDays.ToLocalDate(epochDay)
            : throw TemporalErrors.NotInClr(TemporalText.Print(value), "NodaTime.LocalDate", LeastYear, MostYear);

    private static ZonedDateTime Zoned(in Value value, DateTimeValue zoned)
    {
        LocalDateTime local = Date(value, zoned.EpochDay) + LocalTime.FromNanosecondsSinceMidnight(zoned.NanosecondOfDay);
        Offset offset = Offset.FromSeconds(zoned.OffsetSeconds);
        DateTimeZone? named = zoned.ZoneId is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        DateTimeZone zone = named ?? DateTimeZone.ForOffset(offset);
        try
        {
            return zone.MapLocal(local) is { Count: > 0 } mapping
                && (mapping.EarlyInterval.WallOffset == offset || mapping.LateInterval.WallOffset == offset)
                ? new ZonedDateTime(local, zone, offset)
                : local.WithOffset(offset).InZone(zone);
        }
        catch (OverflowException)
        {
            throw TemporalErrors.NotInClr(TemporalText.Print(value), "NodaTime.ZonedDateTime", LeastYear, MostYear);
        }
    }

    private static Period ToPeriod(in Value value, DurationValue duration)
    {
        (long years, long months) = Math.DivRem(duration.Months, Calendar.CivilDate.MonthsPerYear);
        (Int128 seconds, Int128 nanoseconds) = Int128.DivRem(duration.Nanoseconds, Calendar.ClockTime.NanosecondsPerSecond);
        if (years is < int.MinValue or > int.MaxValue || duration.Days is < int.MinValue or > int.MaxValue)
            throw TemporalErrors.NotInClr(TemporalText.Print(value), "NodaTime.Period");
        return new PeriodBuilder
        {
            Years = (int)years,
            Months = (int)months,
            Days = (int)duration.Days,
            Seconds = (long)seconds,
            Nanoseconds = (long)nanoseconds,
        }.Build();
    }
}
