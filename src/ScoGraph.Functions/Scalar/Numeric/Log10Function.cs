namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>log10(number)</c>.</summary>
internal sealed class Log10Function : FloatFunction
{
    public override string Name => "log10";

    public override string Summary => "The logarithm to base 10; NaN of a negative number.";

    public override double Compute(double number) => Math.Log10(number);
}
