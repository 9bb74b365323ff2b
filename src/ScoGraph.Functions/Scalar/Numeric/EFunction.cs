using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>e()</c>.</summary>
internal sealed class EFunction : ScalarFunction
{
    public override string Name => "e";

    public override string Summary => "The base of the natural logarithm.";

    public override Signature Signature { get; } = new([], ValueTypes.Float);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) => Value.FromFloat(Math.E);
}
