using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>A moment that counts as now, and the time zone where none is named.</summary>
internal readonly struct TemporalClock
{
    private readonly long _epochSecond;
    private readonly int _nanosecond;
    private readonly string _defaultZone;

    /// <param name="now">Nanoseconds since 1970-01-01T00:00Z.</param>
    /// <param name="defaultZone">An IANA id or an offset.</param>
    public TemporalClock(Int128 now, string defaultZone)
    {
        Int128 second = Floor.Divide(now, ClockTime.NanosecondsPerSecond);
        _epochSecond = (long)second;
        _nanosecond = (int)(now - second * ClockTime.NanosecondsPerSecond);
        _defaultZone = defaultZone;
    }

    public TemporalZone DefaultZone => _defaultZone == "Z" ? TemporalZone.Utc : TemporalParsing.ParseZone(_defaultZone);

    /// <summary>The clock of the statement.</summary>
    public static TemporalClock Of(FunctionContext context) => new(context.StatementTime, context.TimeZone);

    /// <summary>The offset that the zone has now.</summary>
    public int OffsetOf(TemporalZone zone) => zone.OffsetAt(_epochSecond);

    /// <summary>Now, as an instant of a type in a zone.</summary>
    public Value Now(ValueKind target, TemporalZone? zone)
    {
        DateTimeValue now = (zone ?? DefaultZone).AtInstant(_epochSecond, _nanosecond);
        return InstantConversion.Convert(target, Value.From(now), this);
    }
}
