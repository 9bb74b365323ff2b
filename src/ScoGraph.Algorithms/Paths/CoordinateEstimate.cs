using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Paths;

/// <summary>
/// Estimates what remains as the straight line, from two numeric properties of the nodes: in the plane, or along the great circle of a
/// sphere of the Earth's mean radius (haversine formula), in metres. Times <paramref name="scale"/>, the weight of one unit of distance.
/// </summary>
/// <remarks>
/// Both distances obey the triangle inequality, so the estimate is admissible and consistent exactly if no relationship weighs less than
/// the line between its ends; every relationship that a search looks at is checked for that, and one that fails is an error.
/// </remarks>
internal sealed class CoordinateEstimate(GraphPart view, CoordinateProperties properties, double scale, int target) : IDistanceEstimate
{
    /// <summary>The mean radius of the Earth in metres (International Union of Geodesy and Geophysics).</summary>
    public const double EarthRadius = 6_371_008.8;

    // What rounding may do to a distance, relative to it: the haversine formula is off by 5e-9 for places opposite each other.
    private const double Tolerance = 1e-8;

    private readonly PropertyColumn? _first = Column(view.Snapshot, properties.First);
    private readonly PropertyColumn? _second = Column(view.Snapshot, properties.Second);

    public double Remaining(int node) => Distance(node, target) * (1 - Tolerance);

    public void Verify(int from, Step step, double weight)
    {
        double line = Distance(from, step.Node);
        if (weight < line * (1 - Tolerance))
            throw AlgorithmErrors.EstimateTooLarge(view.Snapshot, step.Relationship, weight, line);
    }

    private static PropertyColumn? Column(IGraphSnapshot snapshot, string property) =>
        snapshot.PropertyKeys.Find(property) is var key && key < 0 ? null : snapshot.GetNodeColumn(key);

    private static double Read(PropertyColumn? column, int node, string property)
    {
        Value value = column?.Get(node) ?? default;
        return value.IsNumber && double.IsFinite(value.AsNumber()) ? value.AsNumber()
            : throw AlgorithmErrors.CoordinateMissing(node, property);
    }

    private double Distance(int from, int to)
    {
        double first1 = Read(_first, from, properties.First), second1 = Read(_second, from, properties.Second);
        double first2 = Read(_first, to, properties.First), second2 = Read(_second, to, properties.Second);
        return scale * (properties.OnEarth
            ? Haversine(first1, second1, first2, second2) : double.Hypot(first2 - first1, second2 - second1));
    }

    private static double Haversine(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        double north = Math.Sin(double.DegreesToRadians(latitude2 - latitude1) / 2);
        double east = Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2);
        double a = north * north
            + Math.Cos(double.DegreesToRadians(latitude1)) * Math.Cos(double.DegreesToRadians(latitude2)) * east * east;
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Clamp(a, 0, 1)));
    }
}
