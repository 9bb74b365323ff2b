namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>log(number)</c>.</summary>
internal sealed class LogFunction : FloatFunction
{
    public override string Name => "log";

    public override string Summary => "The natural logarithm; NaN of a negative number.";

    public override double Compute(double number) => Math.Log(number);
}
