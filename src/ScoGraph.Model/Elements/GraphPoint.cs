using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph;

/// <summary>
/// A place in two or three dimensions: on the Earth (WGS-84, in degrees and metres), or in a plane or space without units (Cartesian).
/// Immutable. (Not named <c>Point</c>, which several .NET libraries have already.)
/// </summary>
[JsonConverter(typeof(ElementJsonConverter<GraphPoint>))]
public sealed class GraphPoint : IEquatable<GraphPoint>
{
    internal GraphPoint(PointValue content) => Content = content;

    /// <summary>
    /// The number of the coordinate system: 4326 or 4979 (with height) of WGS-84, 7203 or 9157 (in space) of Cartesian points.
    /// </summary>
    public int Srid => Content.System.Srid;

    /// <summary>The name of the coordinate system: <c>wgs-84</c>, <c>wgs-84-3d</c>, <c>cartesian</c> or <c>cartesian-3d</c>.</summary>
    public string Crs => Content.System.Name;

    /// <summary>The first coordinate; in WGS-84 the longitude, in degrees to the east from -180 to 180.</summary>
    public double X => Content.X;

    /// <summary>The second coordinate; in WGS-84 the latitude, in degrees to the north from -90 to 90.</summary>
    public double Y => Content.Y;

    /// <summary>The third coordinate; in WGS-84 the height in metres. Null where there are two.</summary>
    public double? Z => Content.System.Dimensions == 3 ? Content.Z : null;

    internal PointValue Content { get; }

    /// <summary>A point in a plane.</summary>
    /// <exception cref="ArgumentException">A coordinate is not finite.</exception>
    public static GraphPoint Cartesian(double x, double y) => Create(CoordinateSystem.Cartesian, x, y, 0);

    /// <summary>A point in space.</summary>
    /// <exception cref="ArgumentException">A coordinate is not finite.</exception>
    public static GraphPoint Cartesian(double x, double y, double z) => Create(CoordinateSystem.CartesianInSpace, x, y, z);

    /// <summary>A point on the Earth. A longitude beyond 180 degrees goes on from the other side.</summary>
    /// <param name="longitude">Degrees to the east.</param>
    /// <param name="latitude">Degrees to the north.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the latitude is not between -90 and 90.</exception>
    public static GraphPoint Wgs84(double longitude, double latitude) => Create(CoordinateSystem.Wgs84, longitude, latitude, 0);

    /// <summary>A point above or below the Earth's surface. A longitude beyond 180 degrees goes on from the other side.</summary>
    /// <param name="longitude">Degrees to the east.</param>
    /// <param name="latitude">Degrees to the north.</param>
    /// <param name="height">Metres.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the latitude is not between -90 and 90.</exception>
    public static GraphPoint Wgs84(double longitude, double latitude, double height) =>
        Create(CoordinateSystem.Wgs84WithHeight, longitude, latitude, height);

    /// <summary>Whether both have the same coordinates in the same coordinate system.</summary>
    public bool Equals([NotNullWhen(true)] GraphPoint? other) =>
        other is not null && PointComparison.AreEqual(Value.From(Content), Value.From(other.Content));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GraphPoint);

    /// <inheritdoc/>
    public override int GetHashCode() => PointComparison.Hash(Value.From(Content));

    /// <summary>The point as openCypher writes it: <c>point({srid: 4326, x: 12.5, y: 55.6})</c>.</summary>
    public override string ToString() => ElementText.Write(this);

    private static GraphPoint Create(CoordinateSystem system, double x, double y, double z)
    {
        try
        {
            return new GraphPoint(PointValue.Of(system, x, y, z));
        }
        catch (ValueException e)
        {
            throw new ArgumentException(e.Message, e);
        }
    }
}
