using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>keys(container)</c>.</summary>
internal sealed class KeysFunction : ScalarFunction
{
    public override string Name => "keys";

    public override string Summary =>
        "The names of the properties of a node or relationship, in alphabetical order, or of the entries of a map.";

    public override Signature Signature { get; } = new([new("container", ValueTypes.Element | ValueTypes.Map)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        MapValue map = PropertyMap.Of(this, arguments, context);
        return Value.FromList(Array.ConvertAll(map.Keys.ToArray(), Value.FromString));
    }
}
