using System.Globalization;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary>
/// Decimal rounding of floats: of their shortest decimal digits, so that 1.55 is a tie although no float is exactly 1.55.
/// </summary>
internal static class Rounding
{
    /// <summary>The mode where none is given.</summary>
    public const string Unspecified = "";

    private const int MostPrecision = 28;
    private const double NoFractionFrom = 4503599627370496.0;

    private static readonly string[] Modes = ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN"];

    /// <exception cref="ValueException">The precision or the mode does not exist.</exception>
    public static double Round(double number, long precision, string mode)
    {
        if (precision is < 0 or > MostPrecision)
            throw FunctionErrors.Precision(precision, MostPrecision);
        if (mode != Unspecified && !Modes.Contains(mode, StringComparer.OrdinalIgnoreCase))
            throw FunctionErrors.RoundingMode(mode, NearestName.Find(mode, Modes));
        if (precision == 0 && mode == Unspecified)
            return HalfUp(number);
        if (!double.IsFinite(number) || Math.Abs(number) >= NoFractionFrom)
            return number;
        decimal exact = decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (precision >= exact.Scale)
            return number;
        decimal unit = 1m;
        for (int i = 0; i < precision; i++)
            unit *= 10m;
        return (double)(Whole(exact * unit, mode) / unit);
    }

    /// <summary>
    /// The nearest whole number, the greater of two. A half is a float of its own below 2^52, so that the shortest digits of what is less
    /// or more than one are less or more as well.
    /// </summary>
    public static double HalfUp(double number)
    {
        double below = Math.Floor(number);
        // From 2^52 on, and of what is no finite number, nothing is behind the point.
        return number - below >= 0.5 ? below + 1 : below;
    }

    private static decimal Whole(decimal scaled, string mode) => mode.ToUpperInvariant() switch
    {
        "UP" => scaled < 0 ? decimal.Floor(scaled) : decimal.Ceiling(scaled),
        "DOWN" => decimal.Truncate(scaled),
        "CEILING" => decimal.Ceiling(scaled),
        "FLOOR" => decimal.Floor(scaled),
        "HALF_DOWN" => scaled < 0 ? decimal.Floor(scaled + 0.5m) : decimal.Ceiling(scaled - 0.5m),
        "HALF_EVEN" => decimal.Round(scaled, MidpointRounding.ToEven),
        _ => decimal.Round(scaled, MidpointRounding.AwayFromZero),
    };
}
