namespace ScoGraph.Model.Values.Spatial;

/// <summary>What the coordinates of a point mean: degrees and metres on the Earth, or lengths along axes.</summary>
/// <param name="Srid">Its number.</param>
/// <param name="Name">As <c>crs</c> names it.</param>
/// <param name="Dimensions">2 or 3.</param>
/// <param name="IsGeographic">Whether x is a longitude and y a latitude.</param>
internal sealed record CoordinateSystem(int Srid, string Name, int Dimensions, bool IsGeographic)
{
    public static readonly CoordinateSystem Wgs84 = new(4326, "wgs-84", 2, IsGeographic: true);
    public static readonly CoordinateSystem Wgs84WithHeight = new(4979, "wgs-84-3d", 3, IsGeographic: true);
    public static readonly CoordinateSystem Cartesian = new(7203, "cartesian", 2, IsGeographic: false);
    public static readonly CoordinateSystem CartesianInSpace = new(9157, "cartesian-3d", 3, IsGeographic: false);

    /// <summary>Every one, in the order of their numbers, which is that of ORDER BY.</summary>
    public static IReadOnlyList<CoordinateSystem> All { get; } = [Wgs84, Wgs84WithHeight, Cartesian, CartesianInSpace];

    /// <summary>The one of a name, without regard to case.</summary>
    public static CoordinateSystem? Find(string name) => All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The one of a number.</summary>
    public static CoordinateSystem? Find(long srid) => All.FirstOrDefault(s => s.Srid == srid);

    public static CoordinateSystem Of(bool isGeographic, int dimensions) =>
        All.First(s => s.IsGeographic == isGeographic && s.Dimensions == dimensions);

    public override string ToString() => Name;
}
