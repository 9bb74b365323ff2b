using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>radians(number)</c>.</summary>
internal sealed class RadiansFunction : FloatFunction
{
    public override string Name => "radians";

    public override string Summary => "An angle in degrees in radians.";

    public override double Compute(double number) => number * (Math.PI / 180.0);
}
