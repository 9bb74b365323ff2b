using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>round(number, precision, mode)</c>.</summary>
internal sealed class RoundFunction : ScalarFunction
{
    public override string Name => "round";

    public override string Summary =>
        "The number rounded to a number of decimal places, 0 unless given, in one of the modes UP, DOWN, CEILING, " +
        "FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN; without a mode ties go up for whole numbers, else away from zero.";

    public override Signature Signature { get; } = new(
        [
            new("number", ValueTypes.Number),
            new("precision", ValueTypes.Integer, Value.FromInteger(0)),
            new("mode", ValueTypes.String, Value.FromString(Rounding.Unspecified)),
        ],
        ValueTypes.Float);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromFloat(Rounding.Round(
            Arguments.Number(this, arguments, 0), Arguments.Integer(this, arguments, 1), Arguments.Text(this, arguments, 2)));
}
