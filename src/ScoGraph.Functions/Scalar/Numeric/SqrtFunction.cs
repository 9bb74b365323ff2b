namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>sqrt(number)</c>.</summary>
internal sealed class SqrtFunction : FloatFunction
{
    public override string Name => "sqrt";

    public override string Summary => "The square root; NaN of a negative number.";

    public override double Compute(double number) => Math.Sqrt(number);
}
