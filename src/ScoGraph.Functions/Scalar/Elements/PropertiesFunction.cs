using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>properties(container)</c>.</summary>
internal sealed class PropertiesFunction : ScalarFunction
{
    public override string Name => "properties";

    public override string Summary => "The properties of a node or relationship as a map; a map itself.";

    public override Signature Signature { get; } = new([new("container", ValueTypes.Element | ValueTypes.Map)], ValueTypes.Map);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.From(PropertyMap.Of(this, arguments, context));
}
