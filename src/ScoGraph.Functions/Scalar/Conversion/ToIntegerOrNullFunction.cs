using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toIntegerOrNull(value)</c>.</summary>
internal sealed class ToIntegerOrNullFunction : ScalarFunction
{
    public override string Name => "toIntegerOrNull";

    public override string Summary =>
        "As toInteger() converts it; null of what has none.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.Integer | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.ToInteger(arguments[0]) ?? Value.Null;
}
