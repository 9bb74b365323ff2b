using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>cosh(number)</c>.</summary>
internal sealed class CoshFunction : FloatFunction
{
    public override string Name => "cosh";

    public override string Summary => "The hyperbolic cosine.";

    public override double Compute(double number) => Math.Cosh(number);
}
