using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>tanh(number)</c>.</summary>
internal sealed class TanhFunction : FloatFunction
{
    public override string Name => "tanh";

    public override string Summary => "The hyperbolic tangent.";

    public override double Compute(double number) => Math.Tanh(number);
}
