using ScoGraph.Functions.Scalar.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Functions.Scalar.Spatial;

/// <summary><c>point(components)</c>.</summary>
internal sealed class PointFunction : ScalarFunction
{
    public override string Name => "point";

    public override string Summary =>
        "A place from x and y or longitude and latitude, which a map, node or relationship holds, perhaps with a third coordinate and crs or srid.";

    public override Signature Signature { get; } = new(
        [new("components", ValueTypes.Map | ValueTypes.Element)], ValueTypes.Point | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        PointAssembly.FromMap(PropertyMap.Of(this, arguments, context)) is { } point ? Value.From(point) : Value.Null;
}
