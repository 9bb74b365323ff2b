using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>sinh(number)</c>.</summary>
internal sealed class SinhFunction : FloatFunction
{
    public override string Name => "sinh";

    public override string Summary => "The hyperbolic sine.";

    public override double Compute(double number) => Math.Sinh(number);
}
