namespace ScoGraph.Model.Values.Temporal;

/// <summary>A date and a time of day without a time zone.</summary>
internal sealed class LocalDateTimeValue(long epochDay, long nanosecondOfDay) : ReferenceValue
{
    public override ValueKind Kind => ValueKind.LocalDateTime;

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay => epochDay;

    /// <summary>Nanoseconds since midnight.</summary>
    public long NanosecondOfDay => nanosecondOfDay;

    public override string ToString() => TemporalText.Print(Value.From(this));
}
