using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>id(element)</c>.</summary>
internal sealed class IdFunction : ScalarFunction
{
    public override string Name => "id";

    public override string Summary => "The id of a node or relationship: an integer that no other node, or relationship, of the graph has.";

    public override Signature Signature { get; } = new([new("element", ValueTypes.Element)], ValueTypes.Integer);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        arguments[0].IsNode || arguments[0].IsRelationship
            ? Value.FromInteger(arguments[0].AsId()) : throw Arguments.Wrong(this, arguments, 0);
}
