using System.Globalization;
using System.Text.RegularExpressions;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Formats.Elements;

/// <summary>
/// Points as JSON holds them: <c>SRID=4326;POINT (12.5 55.6)</c>, the extended well-known text that spatial databases use.
/// </summary>
internal static partial class StoredPoint
{
    public static string Print(PointValue point) => point.System.Dimensions == 3
        ? string.Create(CultureInfo.InvariantCulture, $"SRID={point.System.Srid};POINT Z ({point.X:R} {point.Y:R} {point.Z:R})")
        : string.Create(CultureInfo.InvariantCulture, $"SRID={point.System.Srid};POINT ({point.X:R} {point.Y:R})");

    /// <summary>The value of a text, or null with the reason.</summary>
    public static Value? TryParse(string text, out string? error)
    {
        Match match = Pattern().Match(text);
        if (!match.Success || !int.TryParse(match.Groups["srid"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int srid))
        {
            error = "it is to be written as 'SRID=4326;POINT (12.5 55.6)', or with a third coordinate 'SRID=4979;POINT Z (12.5 55.6 10)'";
            return null;
        }

        if (CoordinateSystem.Find(srid) is not { } system)
        {
            error = $"known SRIDs are {string.Join(", ", CoordinateSystem.All.Select(s => s.Srid.ToString(CultureInfo.InvariantCulture)))}";
            return null;
        }

        CaptureCollection coordinates = match.Groups["coordinate"].Captures;
        int dimensions = match.Groups["z"].Success ? 3 : 2;
        if (coordinates.Count != dimensions || dimensions != system.Dimensions)
        {
            error = $"one of SRID {match.Groups["srid"].Value} has {(system.Dimensions == 3 ? "three coordinates, behind POINT Z" : "two coordinates, behind POINT")}";
            return null;
        }

        return Create(system, [.. coordinates.Select(c => c.Value)], out error);
    }

    private static Value? Create(CoordinateSystem system, string[] texts, out string? error)
    {
        double[] coordinates = new double[3];
        for (int i = 0; i < texts.Length; i++)
        {
            if (!double.TryParse(texts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out coordinates[i]))
            {
                error = $"'{texts[i]}' is not a number";
                return null;
            }
        }

        try
        {
            error = null;
            return Value.From(PointValue.Of(system, coordinates[0], coordinates[1], coordinates[2]));
        }
        catch (ValueException mistake)
        {
            error = mistake.Message.TrimEnd('.');
            return null;
        }
    }

    [GeneratedRegex(@"^SRID=(?<srid>\d{1,9});\s*POINT\s*(?<z>Z)?\s*\(\s*(?:(?<coordinate>[^\s()]+)\s*){2,3}\)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
