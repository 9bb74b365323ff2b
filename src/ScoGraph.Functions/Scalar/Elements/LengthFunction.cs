using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>length(path)</c>.</summary>
internal sealed class LengthFunction : ScalarFunction
{
    public override string Name => "length";

    public override string Summary => "The number of relationships of a path.";

    public override Signature Signature { get; } = new([new("path", ValueTypes.Path)], ValueTypes.Integer);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromInteger(Arguments.Path(this, arguments, 0).Relationships.Length);
}
