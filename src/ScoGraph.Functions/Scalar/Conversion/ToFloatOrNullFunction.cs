using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toFloatOrNull(value)</c>.</summary>
internal sealed class ToFloatOrNullFunction : ScalarFunction
{
    public override string Name => "toFloatOrNull";

    public override string Summary =>
        "The float of a number or of the number that a string holds; null of a string that holds none; null of what has " +
        "none.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.Float | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.ToFloat(arguments[0]) ?? Value.Null;
}
