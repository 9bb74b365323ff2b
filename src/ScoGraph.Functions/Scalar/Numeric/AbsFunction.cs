using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>abs(number)</c>.</summary>
internal sealed class AbsFunction : ScalarFunction
{
    public override string Name => "abs";

    public override string Summary => "The number without its sign.";

    public override Signature Signature { get; } = new([new("number", ValueTypes.Number)], ValueTypes.Number);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        Value number = arguments[0];
        if (!number.IsInteger)
            return Value.FromFloat(Math.Abs(Arguments.Number(this, arguments, 0)));
        return number.AsInteger() != long.MinValue
            ? Value.FromInteger(Math.Abs(number.AsInteger())) : throw FunctionErrors.DoesNotFit(Name, number);
    }
}
