using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>mod(dividend, divisor)</c>, which is <c>dividend % divisor</c>.</summary>
internal sealed class ModFunction : ScalarFunction
{
    public override string Name => "mod";

    public override string Summary => "The remainder of a division, with the sign of the dividend.";

    public override Signature Signature { get; } = new(
        [new("dividend", ValueTypes.Number), new("divisor", ValueTypes.Number)], ValueTypes.Number);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        for (int i = 0; i < arguments.Length; i++)
            Arguments.Number(this, arguments, i);
        return Arithmetic.Modulo(arguments[0], arguments[1]);
    }
}
