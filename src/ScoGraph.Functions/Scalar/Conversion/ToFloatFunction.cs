using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toFloat(value)</c>.</summary>
internal sealed class ToFloatFunction : ScalarFunction
{
    public override string Name => "toFloat";

    public override string Summary => "The float of a number or of the number that a string holds; null of a string that holds none.";

    public override Signature Signature { get; } = new(
        [new("value", ValueTypes.Number | ValueTypes.String)], ValueTypes.Float | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.ToFloat(arguments[0]) is { } converted ? converted : throw Arguments.Wrong(this, arguments, 0);
}
