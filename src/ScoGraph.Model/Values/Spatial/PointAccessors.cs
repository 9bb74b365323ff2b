namespace ScoGraph.Model.Values.Spatial;

/// <summary>Reads the components of points, <c>p.x</c>.</summary>
internal static class PointAccessors
{
    /// <summary>The component of that name; names are matched exactly.</summary>
    /// <exception cref="Diagnostics.ValueException">Points of this coordinate system have no such component.</exception>
    public static Value Get(in Value value, string key)
    {
        PointValue point = value.As<PointValue>();
        if (!NamesOf(point.System).Contains(key))
            throw PointErrors.UnknownComponent(point.System, key, NamesOf(point.System));
        return key switch
        {
            PointKeys.X or PointKeys.Longitude => Value.FromFloat(point.X),
            PointKeys.Y or PointKeys.Latitude => Value.FromFloat(point.Y),
            PointKeys.Z or PointKeys.Height => Value.FromFloat(point.Z),
            PointKeys.Crs => Value.FromString(point.System.Name),
            _ => Value.FromInteger(point.System.Srid),
        };
    }

    /// <summary>The names that <see cref="Get"/> knows for points of a coordinate system.</summary>
    private static IEnumerable<string> NamesOf(CoordinateSystem system)
    {
        int axes = system.Dimensions;
        return [.. PointKeys.Axes[..axes], .. system.IsGeographic ? PointKeys.Degrees[..axes] : [], PointKeys.Crs, PointKeys.Srid];
    }
}
