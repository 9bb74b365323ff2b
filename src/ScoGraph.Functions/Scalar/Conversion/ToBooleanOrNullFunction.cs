using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toBooleanOrNull(value)</c>.</summary>
internal sealed class ToBooleanOrNullFunction : ScalarFunction
{
    public override string Name => "toBooleanOrNull";

    public override string Summary =>
        "As toBoolean() converts it; null of what has none.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.Boolean | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.ToBoolean(arguments[0]) ?? Value.Null;
}
