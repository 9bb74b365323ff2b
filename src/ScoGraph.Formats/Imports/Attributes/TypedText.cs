using System.Globalization;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Attributes;

/// <summary>Numbers and booleans as foreign programs write them; null where a text is none.</summary>
internal static class TypedText
{
    public static Value? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
            ? Value.FromInteger(integer) : null;

    /// <summary>A finite number, an infinity (<c>INF</c>, <c>-Infinity</c>) or <c>NaN</c>.</summary>
    public static Value? Float(string text) => text.ToUpperInvariant() switch
    {
        "INF" or "+INF" or "INFINITY" or "+INFINITY" => Value.FromFloat(double.PositiveInfinity),
        "-INF" or "-INFINITY" => Value.FromFloat(double.NegativeInfinity),
        "NAN" => Value.FromFloat(double.NaN),
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? Value.FromFloat(number) : null,
    };

    public static Value? Boolean(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" => Value.True,
        "FALSE" or "0" => Value.False,
        _ => null,
    };
}
