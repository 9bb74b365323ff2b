using System.Globalization;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>
/// Points in cells, as maps whose keys and values need no quotes: <c>{latitude:55.6,longitude:12.9}</c>. What a header's braces hold,
/// <c>point{crs:WGS-84}</c>, stands in each cell that does not say otherwise.
/// </summary>
internal static class CsvPoint
{
    /// <summary>The cell of a point: in degrees where it is geographic, and with every digit.</summary>
    public static string Write(PointValue point)
    {
        ReadOnlySpan<string> names = point.System.IsGeographic ? PointKeys.Degrees : PointKeys.Axes;
        double[] coordinates = [point.X, point.Y, point.Z];
        List<string> entries = [];
        for (int i = 0; i < point.System.Dimensions; i++)
            entries.Add(string.Create(CultureInfo.InvariantCulture, $"{names[i]}:{coordinates[i]:R}"));
        return $"{{{string.Join(',', entries)}}}";
    }

    /// <summary>The point of a cell, with the entries of the header's braces.</summary>
    /// <exception cref="GraphFormatException">It is none; the exception has no place yet.</exception>
    public static Value Read(string cell, string defaults)
    {
        string text = cell.Trim();
        if (!text.StartsWith('{') || !text.EndsWith('}') || text.Length < 2)
            throw Wrong(FormatErrors.BadPoint(cell, "a point is written as {x:1.5,y:2} or {latitude:55.6,longitude:12.5}"));
        Dictionary<string, Value> entries = Entries(text[1..^1], cell);
        bool namesSystem = entries.ContainsKey(PointKeys.Crs) || entries.ContainsKey(PointKeys.Srid);
        foreach ((string key, Value value) in Entries(defaults, cell))
        {
            if (!(namesSystem && key is PointKeys.Crs or PointKeys.Srid))
                entries.TryAdd(key, value);
        }

        try
        {
            return Value.From(PointAssembly.FromMap(MapValue.From(entries))!);
        }
        catch (ValueException mistake)
        {
            throw Wrong(FormatErrors.BadPoint(cell, mistake.Message.TrimEnd('.')));
        }
    }

    /// <summary>Reads what stands between braces: <c>crs:WGS-84</c>.</summary>
    /// <exception cref="GraphFormatException">It names no component of a point; the exception has no place yet.</exception>
    public static void VerifyDefaults(string defaults) => Entries(defaults, $"{{{defaults}}}");

    private static Dictionary<string, Value> Entries(string text, string cell)
    {
        Dictionary<string, Value> entries = new(StringComparer.Ordinal);
        foreach (string entry in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = entry.IndexOf(':', StringComparison.Ordinal);
            string key = Unquote(colon < 0 ? entry : entry[..colon]).ToLowerInvariant();
            if (colon < 0 || !PointKeys.All.Contains(key))
                throw Wrong(FormatErrors.BadPoint(cell, $"'{entry}' is no component; there are {string.Join(", ", PointKeys.All)}, each with its value behind a colon"));
            if (!entries.TryAdd(key, ReadValue(key, Unquote(entry[(colon + 1)..]), cell)))
                throw Wrong(FormatErrors.BadPoint(cell, $"'{key}' is given twice"));
        }

        return entries;
    }

    private static Value ReadValue(string key, string text, string cell)
    {
        if (key == PointKeys.Crs)
            return Value.FromString(text);
        if (key == PointKeys.Srid && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long srid))
            return Value.FromInteger(srid);
        return key != PointKeys.Srid && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? Value.FromFloat(number) : throw Wrong(FormatErrors.BadPoint(cell, $"'{key}' must be a number, not '{text}'"));
    }

    private static string Unquote(string text)
    {
        string bare = text.Trim();
        return bare.Length >= 2 && bare[0] is '\'' or '"' && bare[^1] == bare[0] ? bare[1..^1].Trim() : bare;
    }

    private static GraphFormatException Wrong(string reason) => new(reason, null, 0, 0);
}
