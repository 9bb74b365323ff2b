using System.Globalization;
using System.Text.RegularExpressions;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.Plain;

/// <summary>
/// What the cells of a column can all be read as. A text that a value would not give back, as a number with leading zeros, stays a text.
/// </summary>
internal static partial class CellTypes
{
    /// <summary>The kinds that are tried, in this order.</summary>
    public static readonly ValueKind[] Tried =
        [ValueKind.Integer, ValueKind.Float, ValueKind.Boolean, ValueKind.Date, ValueKind.LocalDateTime, ValueKind.DateTime];

    /// <summary>Whether a cell is a value of a kind.</summary>
    public static bool Is(ValueKind kind, string cell, bool decimalComma) => kind switch
    {
        ValueKind.Integer => Integer().IsMatch(cell) && IsLong(cell, out _),
        ValueKind.Float => IsFloat(decimalComma ? CommaNumber.Pointed(cell) : cell),
        ValueKind.Boolean => cell.ToLowerInvariant() is "true" or "false",
        ValueKind.Date => Date().IsMatch(cell) && StoredTemporal.TryParse(kind, cell, out _) is not null,
        ValueKind.LocalDateTime => LocalTime().IsMatch(cell) && StoredTemporal.TryParse(kind, cell, out _) is not null,
        _ => ZonedTime().IsMatch(cell) && StoredTemporal.TryParse(kind, cell, out _) is not null,
    };

    /// <summary>An integer counts as one only where a float holds it exactly.</summary>
    private static bool IsFloat(string cell) => Float().IsMatch(cell)
        && (!Integer().IsMatch(cell) || (IsLong(cell, out long integer) && Math.Abs((decimal)integer) <= 1L << 53));

    private static bool IsLong(string cell, out long integer) =>
        long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out integer);

    [GeneratedRegex("^(0|-?[1-9][0-9]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^-?((0|[1-9][0-9]*)(\.[0-9]+)?|\.[0-9]+)([eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Float();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalTime();

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ZonedTime();
}
