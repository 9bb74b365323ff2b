using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toStringOrNull(value)</c>.</summary>
internal sealed class ToStringOrNullFunction : ScalarFunction
{
    public override string Name => "toStringOrNull";

    public override string Summary => "The text of a boolean, number, string, temporal value or point; null of what has none.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.String | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.ToString(arguments[0]) ?? Value.Null;
}
