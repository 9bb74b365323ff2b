namespace ScoGraph.Model.Values.Spatial;

/// <summary>A box between two corners, with its edges.</summary>
internal static class PointBox
{
    /// <summary>
    /// Whether the point lies in the box; null where the three are not of one coordinate system. A geographic box whose lower left corner
    /// lies east of the other reaches over the 180th meridian.
    /// </summary>
    public static bool? Contains(PointValue lowerLeft, PointValue upperRight, PointValue point)
    {
        if (point.System != lowerLeft.System || point.System != upperRight.System)
            return null;
        bool overMeridian = point.System.IsGeographic && lowerLeft.X > upperRight.X;
        bool inLongitude = overMeridian
            ? point.X >= lowerLeft.X || point.X <= upperRight.X
            : IsBetween(lowerLeft.X, point.X, upperRight.X);
        return inLongitude && IsBetween(lowerLeft.Y, point.Y, upperRight.Y) && IsBetween(lowerLeft.Z, point.Z, upperRight.Z);
    }

    private static bool IsBetween(double least, double value, double most) => least <= value && value <= most;
}
