using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>asin(number)</c>.</summary>
internal sealed class AsinFunction : FloatFunction
{
    public override string Name => "asin";

    public override string Summary => "The angle in radians whose sine is the number; NaN outside -1 to 1.";

    public override double Compute(double number) => Math.Asin(number);
}
