namespace ScoGraph.Model.Values.Spatial;

/// <summary>When two points are the same, and which comes first where all values are put in order.</summary>
internal static class PointComparison
{
    /// <summary>Whether coordinate system and coordinates are the same.</summary>
    public static bool AreEqual(in Value a, in Value b) => Compare(a, b) == 0;

    /// <summary>By the number of the coordinate system, then by x, y and z.</summary>
    public static int Compare(in Value a, in Value b)
    {
        PointValue left = a.As<PointValue>(), right = b.As<PointValue>();
        return (left.System.Srid, left.X, left.Y, left.Z).CompareTo((right.System.Srid, right.X, right.Y, right.Z));
    }

    public static int Hash(in Value value)
    {
        PointValue point = value.As<PointValue>();
        return HashCode.Combine(point.System.Srid, point.X, point.Y, point.Z);
    }
}
