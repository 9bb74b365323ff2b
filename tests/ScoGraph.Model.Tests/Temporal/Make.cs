using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Tests.Temporal;

/// <summary>Temporal values from their texts.</summary>
internal static class Make
{
    public static Value Date(string text) => Parse(ValueKind.Date, text);

    public static Value LocalTime(string text) => Parse(ValueKind.LocalTime, text);

    public static Value Time(string text) => Parse(ValueKind.Time, text);

    public static Value Local(string text) => Parse(ValueKind.LocalDateTime, text);

    public static Value DateTime(string text) => Parse(ValueKind.DateTime, text);

    public static Value Duration(string text) => Parse(ValueKind.Duration, text);

    public static Value Parse(ValueKind kind, string text) => TemporalParsing.Parse(kind, text, TemporalZone.Utc);
}
