namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>exp(number)</c>.</summary>
internal sealed class ExpFunction : FloatFunction
{
    public override string Name => "exp";

    public override string Summary => "e to the power of the number.";

    public override double Compute(double number) => Math.Exp(number);
}
