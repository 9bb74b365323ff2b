using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Model.Tests.Values;

public sealed class PointTests
{
    private static readonly GraphPoint Copenhagen = GraphPoint.Wgs84(12.564590, 55.672874);
    private static readonly GraphPoint Malmo = GraphPoint.Wgs84(12.994341, 55.611784);

    [Fact]
    public void A_longitude_goes_round_the_earth()
    {
        Assert.Equal([180, -180, -179, 179, 1, 0],
            new double[] { 180, -180, 181, -181, 361, -720 }.Select(longitude => GraphPoint.Wgs84(longitude, 0).X));
        Assert.Equal(400, GraphPoint.Cartesian(400, 400).X);
    }

    [Fact]
    public void A_latitude_ends_at_the_poles()
    {
        Assert.Equal(-90, GraphPoint.Wgs84(0, -90).Y);
        ArgumentException error = Assert.Throws<ArgumentException>(() => GraphPoint.Wgs84(0, 90.5));
        Assert.Equal("A latitude lies between -90 and 90, but is 90.5.", error.Message);
        Assert.Throws<ArgumentException>(() => GraphPoint.Cartesian(double.NaN, 0));
        Assert.Throws<ArgumentException>(() => GraphPoint.Cartesian(0, 0, double.PositiveInfinity));
    }

    [Fact]
    public void Points_are_told_apart_by_system_and_coordinates()
    {
        Assert.Equal(GraphPoint.Cartesian(0.0, 1), GraphPoint.Cartesian(-0.0, 1));
        Assert.Equal(GraphPoint.Cartesian(0.0, 1).GetHashCode(), GraphPoint.Cartesian(-0.0, 1).GetHashCode());
        Assert.NotEqual(GraphPoint.Cartesian(1, 2), GraphPoint.Cartesian(2, 1));
        Assert.NotEqual(GraphPoint.Cartesian(1, 2), GraphPoint.Wgs84(1, 2));
        Assert.NotEqual(GraphPoint.Cartesian(1, 2), GraphPoint.Cartesian(1, 2, 0));
        Assert.False(Copenhagen.Equals(null));
    }

    [Fact]
    public void A_point_tells_its_system_and_its_text()
    {
        Assert.Equal((4326, "wgs-84", null), (Malmo.Srid, Malmo.Crs, Malmo.Z));
        GraphPoint high = GraphPoint.Wgs84(1, 2, 5);
        Assert.Equal((4979, "wgs-84-3d", 5.0), (high.Srid, high.Crs, high.Z));
        Assert.Equal("point({srid: 4326, x: 12.994341, y: 55.611784})", Malmo.ToString());
        Assert.Equal("point({srid: 9157, x: 1.0, y: -2.5, z: 1.0e30})", GraphPoint.Cartesian(1, -2.5, 1e30).ToString());
    }

    [Fact]
    public void Nothing_is_less_than_a_point()
    {
        Value a = ClrValues.FromClr(GraphPoint.Cartesian(1, 1)), b = ClrValues.FromClr(GraphPoint.Cartesian(2, 2));
        Assert.Null(Comparability.Less(a, b));
        Assert.Null(Comparability.LessOrEqual(a, a));
        Assert.Null(Comparability.Less(Value.FromList(a), Value.FromList(b)));
    }

    [Fact]
    public void Distances_follow_the_sphere_or_the_plane()
    {
        Assert.Equal(27842, Math.Round(Distance(Copenhagen, Malmo)!.Value));
        Assert.Equal(10116214, Math.Round(Distance(GraphPoint.Wgs84(12.78, 56.7), GraphPoint.Wgs84(-51.9, -16.7))!.Value));
        Assert.Equal(1269.9148706779, Distance(GraphPoint.Wgs84(12.78, 56.7, 100), GraphPoint.Wgs84(12.79, 56.71, 100))!.Value, 1e-9);
        Assert.Equal(5, Distance(GraphPoint.Wgs84(1, 2, 5), GraphPoint.Wgs84(1, 2, 10)));
        Assert.Equal(1.5, Distance(GraphPoint.Cartesian(2.3, 4.5), GraphPoint.Cartesian(1.1, 5.4))!.Value, 1e-12);
        Assert.Equal(3, Distance(GraphPoint.Cartesian(0, 0, 0), GraphPoint.Cartesian(1, 2, 2)));
        Assert.Equal(Math.PI * 6378140, Distance(GraphPoint.Wgs84(0, 90), GraphPoint.Wgs84(77, -90)));
        Assert.Null(Distance(GraphPoint.Cartesian(0, 0), GraphPoint.Cartesian(0, 0, 0)));
    }

    [Fact]
    public void A_box_may_reach_over_the_meridian()
    {
        Assert.True(Contains(GraphPoint.Wgs84(179, 50), GraphPoint.Wgs84(-179, 60), GraphPoint.Wgs84(180, 50)));
        Assert.False(Contains(GraphPoint.Wgs84(-179, 50), GraphPoint.Wgs84(179, 60), GraphPoint.Wgs84(180, 50)));
        Assert.False(Contains(GraphPoint.Wgs84(0, 60), GraphPoint.Wgs84(9, 50), GraphPoint.Wgs84(5, 55)));
        Assert.True(Contains(GraphPoint.Cartesian(0, 0, 0), GraphPoint.Cartesian(1, 1, 1), GraphPoint.Cartesian(1, 0, 1)));
        Assert.False(Contains(GraphPoint.Cartesian(0, 0, 0), GraphPoint.Cartesian(1, 1, 1), GraphPoint.Cartesian(1, 0, 2)));
        Assert.False(Contains(GraphPoint.Cartesian(1, 0), GraphPoint.Cartesian(0, 1), GraphPoint.Cartesian(0.5, 0.5)));
        Assert.Null(Contains(GraphPoint.Cartesian(0, 0), GraphPoint.Cartesian(1, 1), GraphPoint.Wgs84(0, 0)));
    }

    [Theory]
    [InlineData("x,y", "point({srid: 7203, x: 1.0, y: 2.0})")]
    [InlineData("y,x,z", "point({srid: 9157, x: 2.0, y: 1.0, z: 3.0})")]
    [InlineData("longitude,latitude,other", "point({srid: 4326, x: 1.0, y: 2.0})")]
    [InlineData("latitude,longitude,z", "point({srid: 4979, x: 2.0, y: 1.0, z: 3.0})")]
    [InlineData("longitude,latitude,height", "point({srid: 4979, x: 1.0, y: 2.0, z: 3.0})")]
    public void The_names_of_coordinates_make_the_system(string keys, string text) => Assert.Equal(text, Assemble(keys));

    [Theory]
    [InlineData("x", "A point needs 'x' and 'y', or 'longitude' and 'latitude'; given are 'x'.")]
    [InlineData("", "A point needs 'x' and 'y', or 'longitude' and 'latitude'; the map is empty.")]
    [InlineData("x,latitude", "A point needs 'x' and 'y', or 'longitude' and 'latitude'; given are 'x', 'latitude'.")]
    [InlineData("x,y,longitude", "The components 'x' and 'longitude' of a point are the same coordinate.")]
    [InlineData("x,y,height", "A point in the coordinate system 'cartesian-3d' has no 'height'.")]
    public void What_makes_no_point_is_told(string keys, string message) =>
        Assert.Equal(message, Assert.Throws<ValueException>(() => Assemble(keys)).Message);

    private static string Assemble(string keys)
    {
        string[] names = keys.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Value[] coordinates = [.. names.Select((_, i) => Value.FromInteger(i + 1))];
        return LiteralText.Write(Value.From(PointAssembly.FromMap(new MapValue(names, coordinates))!));
    }

    private static double? Distance(GraphPoint a, GraphPoint b) => PointDistance.Between(a.Content, b.Content);

    private static bool? Contains(GraphPoint lowerLeft, GraphPoint upperRight, GraphPoint point) =>
        PointBox.Contains(lowerLeft.Content, upperRight.Content, point.Content);
}
