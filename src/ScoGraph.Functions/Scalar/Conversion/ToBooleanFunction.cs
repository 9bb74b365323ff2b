using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toBoolean(value)</c>.</summary>
internal sealed class ToBooleanFunction : ScalarFunction
{
    public override string Name => "toBoolean";

    public override string Summary => "The boolean, or the one that a string names, whatever its case (null of another string); of an integer whether it is not 0.";

    public override Signature Signature { get; } = new(
        [new("value", ValueTypes.Boolean | ValueTypes.Integer | ValueTypes.String)], ValueTypes.Boolean | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.ToBoolean(arguments[0]) is { } converted ? converted : throw Arguments.Wrong(this, arguments, 0);
}
