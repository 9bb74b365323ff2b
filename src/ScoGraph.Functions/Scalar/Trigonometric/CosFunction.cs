using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>cos(number)</c>.</summary>
internal sealed class CosFunction : FloatFunction
{
    public override string Name => "cos";

    public override string Summary => "The cosine of an angle in radians.";

    public override double Compute(double number) => Math.Cos(number);
}
