namespace ScoGraph.Model.Values.Spatial;

/// <summary>The names of a point's components, in maps as behind a dot.</summary>
internal static class PointKeys
{
    public const string X = "x";
    public const string Y = "y";
    public const string Z = "z";
    public const string Longitude = "longitude";
    public const string Latitude = "latitude";
    public const string Height = "height";
    public const string Crs = "crs";
    public const string Srid = "srid";

    public static readonly string[] Axes = [X, Y, Z];

    /// <summary>What geographic points call their axes besides.</summary>
    public static readonly string[] Degrees = [Longitude, Latitude, Height];

    public static readonly string[] All = [.. Axes, .. Degrees, Crs, Srid];
}
