using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Functions.Scalar.Spatial;

/// <summary><c>point.withinBBox(point, lowerLeft, upperRight)</c>.</summary>
internal sealed class WithinBBoxFunction : ScalarFunction
{
    public override string Name => "point.withinBBox";

    public override string Summary =>
        "Whether a point lies in the box between two corners; null where they are of different coordinate systems.";

    public override Signature Signature { get; } = new(
        [new("point", ValueTypes.Point), new("lowerLeft", ValueTypes.Point), new("upperRight", ValueTypes.Point)],
        ValueTypes.Boolean | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        PointValue point = Arguments.Point(this, arguments, 0);
        PointValue lowerLeft = Arguments.Point(this, arguments, 1), upperRight = Arguments.Point(this, arguments, 2);
        return Value.FromBoolean(PointBox.Contains(lowerLeft, upperRight, point));
    }
}
