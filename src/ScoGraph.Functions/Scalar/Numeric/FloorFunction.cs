namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>floor(number)</c>.</summary>
internal sealed class FloorFunction : FloatFunction
{
    public override string Name => "floor";

    public override string Summary => "The largest whole number that is not greater than the number, as a float.";

    public override double Compute(double number) => Math.Floor(number);
}
