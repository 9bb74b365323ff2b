using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>pi()</c>.</summary>
internal sealed class PiFunction : ScalarFunction
{
    public override string Name => "pi";

    public override string Summary => "The ratio of a circle's circumference to its diameter.";

    public override Signature Signature { get; } = new([], ValueTypes.Float);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) => Value.FromFloat(Math.PI);
}
