using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>sin(number)</c>.</summary>
internal sealed class SinFunction : FloatFunction
{
    public override string Name => "sin";

    public override string Summary => "The sine of an angle in radians.";

    public override double Compute(double number) => Math.Sin(number);
}
