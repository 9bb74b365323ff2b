using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Formats.Elements;

/// <summary>Temporal values as files hold them.</summary>
internal static class StoredTemporal
{
    /// <summary>
    /// The value of a text by ISO 8601, or null with the reason. A date-time whose offset the zone database here does not give its zone is
    /// kept as it stands: it was written with another edition.
    /// </summary>
    public static Value? TryParse(ValueKind kind, string text, out string? error) => TryParse(kind, text, TemporalZone.Utc, out error);

    /// <summary>The same, with the zone of texts that name none.</summary>
    public static Value? TryParse(ValueKind kind, string text, TemporalZone zone, out string? error) =>
        TemporalParsing.TryParse(kind, text, zone, out error) ?? (kind == ValueKind.DateTime ? WithStoredOffset(text) : null);

    private static Value? WithStoredOffset(string text)
    {
        int zone = text.IndexOf('[', StringComparison.Ordinal);
        if (zone < 0 || !text.EndsWith(']') || TemporalZone.Find(text[(zone + 1)..^1]) is not { Id: { } id })
            return null;
        if (TemporalParsing.TryParse(ValueKind.DateTime, text[..zone], TemporalZone.Utc, out _) is not { } parsed)
            return null;
        DateTimeValue moment = parsed.As<DateTimeValue>();
        return Value.From(new DateTimeValue(moment.EpochDay, moment.NanosecondOfDay, moment.OffsetSeconds, id));
    }
}
