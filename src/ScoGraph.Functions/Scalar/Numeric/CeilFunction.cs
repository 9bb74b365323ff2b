namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>ceil(number)</c>.</summary>
internal sealed class CeilFunction : FloatFunction
{
    public override string Name => "ceil";

    public override string Summary => "The smallest whole number that is not less than the number, as a float.";

    public override double Compute(double number) => Math.Ceiling(number);
}
