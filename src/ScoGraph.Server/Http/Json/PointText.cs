using System.Globalization;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Server.Http.Json;

/// <summary>Points as extended well-known text, which the Query API has: <c>SRID=4326;POINT (72.8 40.5)</c>.</summary>
internal static class PointText
{
    public static string Write(PointValue point) => point.System.Dimensions == 3
        ? string.Create(CultureInfo.InvariantCulture, $"SRID={point.System.Srid};POINT Z ({point.X:R} {point.Y:R} {point.Z:R})")
        : string.Create(CultureInfo.InvariantCulture, $"SRID={point.System.Srid};POINT ({point.X:R} {point.Y:R})");

    /// <summary>The point of a text, or null for what is none.</summary>
    public static Value? Read(string text)
    {
        int semicolon = text.IndexOf(';', StringComparison.Ordinal), open = text.IndexOf('(', StringComparison.Ordinal);
        if (!text.StartsWith("SRID=", StringComparison.Ordinal) || semicolon < 0 || open < semicolon || !text.EndsWith(')')
            || !int.TryParse(text.AsSpan(5, semicolon - 5), NumberStyles.None, CultureInfo.InvariantCulture, out int srid)
            || CoordinateSystem.Find(srid) is not { } system
            || text[(semicolon + 1)..open].Trim() is not ("POINT" or "POINT Z"))
            return null;
        string[] parts = text[(open + 1)..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double[] numbers = new double[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return numbers.Length != system.Dimensions ? null
            : Value.From(PointValue.Of(system, numbers[0], numbers[1], numbers.Length == 3 ? numbers[2] : 0));
    }
}
