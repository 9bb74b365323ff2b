using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>startNode(relationship)</c>.</summary>
internal sealed class StartNodeFunction : ScalarFunction
{
    public override string Name => "startNode";

    public override string Summary => "The node that a relationship starts from.";

    public override Signature Signature { get; } = new([new("relationship", ValueTypes.Relationship)], ValueTypes.Node);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromNode(context.Graph.Relationships.Start(Arguments.Relationship(this, arguments, 0)));
}
