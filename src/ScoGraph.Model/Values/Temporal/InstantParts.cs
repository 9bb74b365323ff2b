using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>An instant taken apart; what its type lacks is null.</summary>
/// <param name="EpochDay">Days from 1970-01-01 to the local date.</param>
/// <param name="NanosecondOfDay">Nanoseconds since the local midnight.</param>
/// <param name="OffsetSeconds">Seconds east of UTC.</param>
/// <param name="ZoneId">The IANA id of a date-time in a named zone.</param>
internal readonly record struct InstantParts(long? EpochDay, long? NanosecondOfDay, int? OffsetSeconds, string? ZoneId)
{
    public TemporalZone? Zone => OffsetSeconds is { } offset ? TemporalZone.Of(ZoneId, offset) : null;

    /// <summary>The parts of a date, time, local time, date-time or local date-time.</summary>
    public static InstantParts Of(in Value instant)
    {
        switch (instant.Kind)
        {
            case ValueKind.Date:
                return new InstantParts(instant.AsEpochDay(), null, null, null);
            case ValueKind.LocalTime:
                return new InstantParts(null, instant.AsNanosecondOfDay(), null, null);
            case ValueKind.Time:
                TimeValue time = instant.As<TimeValue>();
                return new InstantParts(null, time.NanosecondOfDay, time.OffsetSeconds, null);
            case ValueKind.LocalDateTime:
                LocalDateTimeValue local = instant.As<LocalDateTimeValue>();
                return new InstantParts(local.EpochDay, local.NanosecondOfDay, null, null);
            case ValueKind.DateTime:
                DateTimeValue zoned = instant.As<DateTimeValue>();
                return new InstantParts(zoned.EpochDay, zoned.NanosecondOfDay, zoned.OffsetSeconds, zoned.ZoneId);
            default:
                throw new ArgumentException($"A {instant.Kind} is not an instant.", nameof(instant));
        }
    }
}
