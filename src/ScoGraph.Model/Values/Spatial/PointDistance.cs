namespace ScoGraph.Model.Values.Spatial;

/// <summary>
/// How far two points are apart: of Cartesian ones by Pythagoras; of geographic ones in metres along a great circle of a sphere, at their
/// mean height, joined with the difference of the heights by Pythagoras.
/// </summary>
internal static class PointDistance
{
    /// <summary>The sphere that stands for the Earth, in metres.</summary>
    private const double Radius = 6378140;

    /// <summary>The distance, or null between points of different coordinate systems.</summary>
    public static double? Between(PointValue a, PointValue b)
    {
        if (a.System != b.System)
            return null;
        if (!a.System.IsGeographic)
            return Length(Length(a.X - b.X, a.Y - b.Y), a.Z - b.Z);
        double height = (a.Z / 2) + (b.Z / 2);
        return Length((Radius + height) * Angle(a, b), a.Z - b.Z);
    }

    /// <summary>The angle between two points as the centre sees them, by haversines, which keep small angles exact.</summary>
    private static double Angle(PointValue a, PointValue b)
    {
        double from = double.DegreesToRadians(a.Y), to = double.DegreesToRadians(b.Y);
        double north = Math.Sin((to - from) / 2), east = Math.Sin(double.DegreesToRadians(b.X - a.X) / 2);
        double haversine = Math.Min(1, (north * north) + (Math.Cos(from) * Math.Cos(to) * east * east));
        return 2 * Math.Atan2(Math.Sqrt(haversine), Math.Sqrt(1 - haversine));
    }

    /// <summary>Never overflows where the length itself does not.</summary>
    private static double Length(double a, double b) => b == 0 ? Math.Abs(a) : double.Hypot(a, b);
}
