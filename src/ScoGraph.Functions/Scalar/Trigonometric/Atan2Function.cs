using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>atan2(y, x)</c>.</summary>
internal sealed class Atan2Function : ScalarFunction
{
    public override string Name => "atan2";

    public override string Summary => "The angle in radians of the point (x, y), from -pi to pi.";

    public override Signature Signature { get; } = new([new("y", ValueTypes.Number), new("x", ValueTypes.Number)], ValueTypes.Float);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromFloat(Math.Atan2(Arguments.Number(this, arguments, 0), Arguments.Number(this, arguments, 1)));
}
