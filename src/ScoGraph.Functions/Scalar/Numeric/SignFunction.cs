using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>sign(number)</c>.</summary>
internal sealed class SignFunction : ScalarFunction
{
    public override string Name => "sign";

    public override string Summary => "-1, 0 or 1: the sign of the number; 0 of NaN.";

    public override Signature Signature { get; } = new([new("number", ValueTypes.Number)], ValueTypes.Integer);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        double number = Arguments.Number(this, arguments, 0);
        return Value.FromInteger(number > 0 ? 1 : number < 0 ? -1 : 0);
    }
}
