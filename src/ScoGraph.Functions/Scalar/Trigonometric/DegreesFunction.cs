using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>degrees(number)</c>.</summary>
internal sealed class DegreesFunction : FloatFunction
{
    public override string Name => "degrees";

    public override string Summary => "An angle in radians in degrees.";

    public override double Compute(double number) => number * (180.0 / Math.PI);
}
