using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toString(value)</c>.</summary>
internal sealed class ToStringFunction : ScalarFunction
{
    public override string Name => "toString";

    public override string Summary => "The text of a boolean, number, string, temporal value or point.";

    public override Signature Signature { get; } = new(
        [
            new("value", ValueTypes.Boolean | ValueTypes.Number | ValueTypes.String | ValueTypes.Temporal | ValueTypes.Duration
                | ValueTypes.Point),
        ],
        ValueTypes.String | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.ToString(arguments[0]) is { } converted ? converted : throw Arguments.Wrong(this, arguments, 0);
}
