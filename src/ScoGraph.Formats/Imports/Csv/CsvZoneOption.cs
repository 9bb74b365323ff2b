using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>The option of columns of times in headers of neo4j-admin: <c>datetime{timezone:Europe/Stockholm}</c>.</summary>
internal static class CsvZoneOption
{
    private const string Name = "timezone";

    /// <summary>The type with the zone that the option names.</summary>
    /// <exception cref="GraphFormatException">It is no such option, or the type has no zone; the exception has no place yet.</exception>
    public static CsvCellType Of(CsvCellType type, string option)
    {
        string[] parts = option.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts is not [Name, var zone] || type.Kind is not (ValueKind.DateTime or ValueKind.Time))
            throw new GraphFormatException(FormatErrors.UnknownColumnOption(option), null, 0, 0);
        zone = zone.Trim('"', '\'');
        return type with
        {
            Zone = TemporalZone.Find(zone) ?? Offset(zone) ?? throw new GraphFormatException(FormatErrors.UnknownZone(zone), null, 0, 0),
        };
    }

    /// <summary>The zone of a text such as <c>+02:00</c>, as it is read at the end of a time; or null.</summary>
    private static TemporalZone? Offset(string zone) =>
        StoredTemporalOffset(zone) is { } seconds ? TemporalZone.FromOffset(seconds) : null;

    private static int? StoredTemporalOffset(string zone) =>
        Elements.StoredTemporal.TryParse(ValueKind.Time, "00:00" + zone, out _) is { } time && zone.Length > 0
            ? time.As<Model.Values.Temporal.TimeValue>().OffsetSeconds : null;
}
