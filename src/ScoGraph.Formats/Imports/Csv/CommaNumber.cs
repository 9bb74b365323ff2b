using System.Text.RegularExpressions;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>Numbers whose decimal point is a comma: <c>3,50</c>, <c>-1.234,5</c> with points between the thousands.</summary>
internal static partial class CommaNumber
{
    public static bool Is(string text) => Form().IsMatch(text);

    /// <summary>The number with a point; any other text as it is.</summary>
    public static string Pointed(string text) =>
        Is(text) ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text;

    [GeneratedRegex(@"^[+-]?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+),[0-9]+([eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
