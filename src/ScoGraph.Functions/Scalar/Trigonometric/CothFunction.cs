using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>coth(number)</c>.</summary>
internal sealed class CothFunction : FloatFunction
{
    public override string Name => "coth";

    public override string Summary => "The hyperbolic cotangent.";

    public override double Compute(double number) => 1 / Math.Tanh(number);
}
