using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>isNaN(number)</c>.</summary>
internal sealed class IsNaNFunction : ScalarFunction
{
    public override string Name => "isNaN";

    public override string Summary => "Whether the number is NaN.";

    public override Signature Signature { get; } = new([new("number", ValueTypes.Number)], ValueTypes.Boolean);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromBoolean(double.IsNaN(Arguments.Number(this, arguments, 0)));
}
