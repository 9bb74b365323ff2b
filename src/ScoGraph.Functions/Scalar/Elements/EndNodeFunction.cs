using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>endNode(relationship)</c>.</summary>
internal sealed class EndNodeFunction : ScalarFunction
{
    public override string Name => "endNode";

    public override string Summary => "The node that a relationship ends at.";

    public override Signature Signature { get; } = new([new("relationship", ValueTypes.Relationship)], ValueTypes.Node);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromNode(context.Graph.Relationships.End(Arguments.Relationship(this, arguments, 0)));
}
