using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>
/// An instant as a clock somewhere shows it: local date and time, the offset in force, and the name of the zone where it has one.
/// The offset is stored with it, so that it means the same instant whatever a later edition of the zone database says.
/// </summary>
internal sealed class DateTimeValue(long epochDay, long nanosecondOfDay, int offsetSeconds, string? zoneId) : ReferenceValue
{
    public override ValueKind Kind => ValueKind.DateTime;

    /// <summary>Days from 1970-01-01 to the local date.</summary>
    public long EpochDay => epochDay;

    /// <summary>Nanoseconds since the local midnight.</summary>
    public long NanosecondOfDay => nanosecondOfDay;

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds => offsetSeconds;

    /// <summary>The IANA id, or null where only the offset is known.</summary>
    public string? ZoneId => zoneId;

    /// <summary>Seconds since 1970-01-01T00:00Z, rounded down.</summary>
    public long EpochSecond =>
        epochDay * ClockTime.SecondsPerDay + nanosecondOfDay / ClockTime.NanosecondsPerSecond - offsetSeconds;

    public int NanosecondOfSecond => (int)(nanosecondOfDay % ClockTime.NanosecondsPerSecond);

    public override string ToString() => TemporalText.Print(Value.From(this));
}
