using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>atan(number)</c>.</summary>
internal sealed class AtanFunction : FloatFunction
{
    public override string Name => "atan";

    public override string Summary => "The angle in radians whose tangent is the number.";

    public override double Compute(double number) => Math.Atan(number);
}
