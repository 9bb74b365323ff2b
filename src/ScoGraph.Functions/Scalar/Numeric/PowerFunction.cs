using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>power(base, exponent)</c>, which is <c>base ^ exponent</c>.</summary>
internal sealed class PowerFunction : ScalarFunction
{
    public override string Name => "power";

    public override string Summary => "A number raised to a power, as a float.";

    public override Signature Signature { get; } = new(
        [new("base", ValueTypes.Number), new("exponent", ValueTypes.Number)], ValueTypes.Float);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        for (int i = 0; i < arguments.Length; i++)
            Arguments.Number(this, arguments, i);
        return Arithmetic.Power(arguments[0], arguments[1]);
    }
}
