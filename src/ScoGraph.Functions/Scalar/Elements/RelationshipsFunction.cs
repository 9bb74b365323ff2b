using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>relationships(path)</c>.</summary>
internal sealed class RelationshipsFunction : ScalarFunction
{
    public override string Name => "relationships";

    public override string Summary => "The relationships of a path in order.";

    public override Signature Signature { get; } = new([new("path", ValueTypes.Path)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ReadOnlySpan<int> relationships = Arguments.Path(this, arguments, 0).Relationships;
        Value[] items = new Value[relationships.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = Value.FromRelationship(relationships[i]);
        return Value.FromList(items);
    }
}
