using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>A time of day with an offset from UTC.</summary>
internal sealed class TimeValue(long nanosecondOfDay, int offsetSeconds) : ReferenceValue
{
    public override ValueKind Kind => ValueKind.Time;

    /// <summary>Nanoseconds since the local midnight.</summary>
    public long NanosecondOfDay => nanosecondOfDay;

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds => offsetSeconds;

    /// <summary>Nanoseconds since midnight in UTC; below 0 or past a day where the UTC date is another.</summary>
    public long UtcNanosecond => nanosecondOfDay - offsetSeconds * ClockTime.NanosecondsPerSecond;

    public override string ToString() => TemporalText.Print(Value.From(this));
}
