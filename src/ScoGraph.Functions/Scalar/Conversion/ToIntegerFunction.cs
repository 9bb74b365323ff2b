using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toInteger(value)</c>.</summary>
internal sealed class ToIntegerFunction : ScalarFunction
{
    public override string Name => "toInteger";

    public override string Summary => "The whole part of a number or of the number that a string holds (null of a string that holds none); 1 of true, 0 of false.";

    public override Signature Signature { get; } = new(
        [new("value", ValueTypes.Boolean | ValueTypes.Number | ValueTypes.String)], ValueTypes.Integer | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.ToInteger(arguments[0]) is { } converted ? converted : throw Arguments.Wrong(this, arguments, 0);
}
