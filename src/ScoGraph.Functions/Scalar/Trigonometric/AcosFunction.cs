using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>acos(number)</c>.</summary>
internal sealed class AcosFunction : FloatFunction
{
    public override string Name => "acos";

    public override string Summary => "The angle in radians whose cosine is the number; NaN outside -1 to 1.";

    public override double Compute(double number) => Math.Acos(number);
}
