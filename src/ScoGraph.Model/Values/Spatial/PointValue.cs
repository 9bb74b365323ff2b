using System.Globalization;

namespace ScoGraph.Model.Values.Spatial;

/// <summary>A place in two or three dimensions. Its coordinates are finite, and none is a negative zero.</summary>
internal sealed class PointValue : ReferenceValue
{
    private const double MostLatitude = 90;
    private const double MostLongitude = 180;

    private PointValue(CoordinateSystem system, double x, double y, double z)
    {
        // A sum with 0.0 is never the negative zero, so equal coordinates are the same in every bit.
        (System, X, Y, Z) = (system, x + 0.0, y + 0.0, z + 0.0);
    }

    public override ValueKind Kind => ValueKind.Point;

    public CoordinateSystem System { get; }

    /// <summary>Of a geographic point the longitude in degrees to the east.</summary>
    public double X { get; }

    /// <summary>Of a geographic point the latitude in degrees to the north.</summary>
    public double Y { get; }

    /// <summary>Of a geographic point the height in metres; 0 where the system has two dimensions.</summary>
    public double Z { get; }

    /// <summary>A text that two points share only where they are equal.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{System.Srid} {X:R} {Y:R} {Z:R}");

    /// <summary>A point; a longitude beyond 180 degrees goes on from the other side.</summary>
    /// <exception cref="Diagnostics.ValueException">A coordinate is not finite, or a latitude lies beyond a pole.</exception>
    public static PointValue Of(CoordinateSystem system, double x, double y, double z = 0)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y) || !double.IsFinite(z))
            throw PointErrors.NotFinite(double.IsFinite(x) ? double.IsFinite(y) ? z : y : x);
        if (!system.IsGeographic)
            return new PointValue(system, x, y, z);
        if (Math.Abs(y) > MostLatitude)
            throw PointErrors.BeyondPole(y);
        return new PointValue(system, Math.Abs(x) <= MostLongitude ? x : Math.IEEERemainder(x, 2 * MostLongitude), y, z);
    }

    public override string ToString() => $"point({Key})";
}
