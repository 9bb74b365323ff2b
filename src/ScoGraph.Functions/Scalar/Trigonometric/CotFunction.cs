using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>cot(number)</c>.</summary>
internal sealed class CotFunction : FloatFunction
{
    public override string Name => "cot";

    public override string Summary => "The cotangent of an angle in radians.";

    public override double Compute(double number) => 1.0 / Math.Tan(number);
}
