namespace ScoGraph.Model.Values.Spatial;

/// <summary>
/// A point from a map of components: <c>x</c> and <c>y</c>, or <c>longitude</c> and <c>latitude</c>, which make it geographic; a third
/// coordinate as <c>z</c> or <c>height</c>; the coordinate system by name as <c>crs</c> or by number as <c>srid</c>. Other keys are let be,
/// so that a node's properties will do.
/// </summary>
internal static class PointAssembly
{
    /// <summary>The point, or null where a component is null.</summary>
    /// <exception cref="Diagnostics.ValueException">The components make no point.</exception>
    public static PointValue? FromMap(MapValue map)
    {
        foreach (string key in PointKeys.All)
        {
            if (map.TryGet(key, out Value value) && value.IsNull)
                return null;
        }

        CoordinateSystem? named = Named(map);
        double? x = Coordinate(map, PointKeys.X, PointKeys.Longitude), y = Coordinate(map, PointKeys.Y, PointKeys.Latitude);
        double? z = Coordinate(map, PointKeys.Z, PointKeys.Height);
        bool degrees = Has(map, PointKeys.Longitude) && Has(map, PointKeys.Latitude);
        if (x is null || y is null || (!degrees && !(Has(map, PointKeys.X) && Has(map, PointKeys.Y))))
            throw PointErrors.MissingCoordinates(map.Keys);
        int dimensions = z is null ? 2 : 3;
        CoordinateSystem system = named ?? CoordinateSystem.Of(degrees, dimensions);
        if (!system.IsGeographic && Array.Find(PointKeys.Degrees, key => Has(map, key)) is { } geographic)
            throw PointErrors.NotGeographic(system, geographic);
        if (system.Dimensions != dimensions)
            throw PointErrors.OtherDimensions(system, CoordinateSystem.Of(system.IsGeographic, dimensions));
        return PointValue.Of(system, x.Value, y.Value, z ?? 0);
    }

    private static CoordinateSystem? Named(MapValue map)
    {
        CoordinateSystem? byName = null, byNumber = null;
        if (map.TryGet(PointKeys.Crs, out Value name))
        {
            if (!name.IsString)
                throw PointErrors.WrongComponent(PointKeys.Crs, "a string", name.Kind);
            byName = CoordinateSystem.Find(name.AsString()) ?? throw PointErrors.UnknownSystem(name.AsString());
        }

        if (map.TryGet(PointKeys.Srid, out Value number))
        {
            if (!number.IsInteger)
                throw PointErrors.WrongComponent(PointKeys.Srid, "an integer", number.Kind);
            byNumber = CoordinateSystem.Find(number.AsInteger()) ?? throw PointErrors.UnknownSystem(number.AsInteger());
        }

        return byName is null || byNumber is null || byName == byNumber ? byName ?? byNumber
            : throw PointErrors.ConflictingSystems(byName, byNumber);
    }

    /// <summary>A coordinate by either of its names; null where the map has neither.</summary>
    private static double? Coordinate(MapValue map, string axis, string degrees)
    {
        if (Has(map, axis) && Has(map, degrees))
            throw PointErrors.ConflictingComponents(axis, degrees);
        string key = Has(map, axis) ? axis : degrees;
        if (!map.TryGet(key, out Value value))
            return null;
        return value.IsNumber ? value.AsNumber() : throw PointErrors.WrongComponent(key, "a number", value.Kind);
    }

    private static bool Has(MapValue map, string key) => map.TryGet(key, out _);
}
