using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>tan(number)</c>.</summary>
internal sealed class TanFunction : FloatFunction
{
    public override string Name => "tan";

    public override string Summary => "The tangent of an angle in radians.";

    public override double Compute(double number) => Math.Tan(number);
}
