using System.Globalization;

namespace ScoGraph.Model.Elements;

/// <summary>
/// Decimals that a float of 64 bits keeps: those that come back when its shortest text is read, as all of up to 15 digits do.
/// </summary>
internal static class ExactDecimals
{
    /// <summary>The float that keeps a decimal, or null.</summary>
    public static double? ToFloat(decimal number) => Nearest(number) is var near && FromFloat(near) == number ? near : null;

    /// <summary>The decimal that a float keeps, or null: for those that are too large, too small, or no numbers.</summary>
    public static decimal? FromFloat(double number) =>
        decimal.TryParse(Text(number), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && Nearest(exact) == number
            ? exact : null;

    /// <summary>By its text: the conversion of .NET divides, and so may miss the nearest float.</summary>
    private static double Nearest(decimal number) =>
        double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
