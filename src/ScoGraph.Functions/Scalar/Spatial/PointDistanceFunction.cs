using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Functions.Scalar.Spatial;

/// <summary><c>point.distance(from, to)</c>.</summary>
internal sealed class PointDistanceFunction : ScalarFunction
{
    public override string Name => "point.distance";

    public override string Summary =>
        "How far two points are apart, of geographic ones in metres; null where they are of different coordinate systems.";

    public override Signature Signature { get; } = new(
        [new("from", ValueTypes.Point), new("to", ValueTypes.Point)], ValueTypes.Float | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        PointDistance.Between(Arguments.Point(this, arguments, 0), Arguments.Point(this, arguments, 1)) is { } distance
            ? Value.FromFloat(distance) : Value.Null;
}
