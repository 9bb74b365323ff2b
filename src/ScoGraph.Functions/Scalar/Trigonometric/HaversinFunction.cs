using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Functions.Scalar.Trigonometric;

/// <summary><c>haversin(number)</c>.</summary>
internal sealed class HaversinFunction : FloatFunction
{
    public override string Name => "haversin";

    public override string Summary => "Half the versine of an angle in radians: (1 - cos(x)) / 2.";

    public override double Compute(double number) => (1.0 - Math.Cos(number)) / 2.0;
}
