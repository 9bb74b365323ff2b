using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary><c>rand()</c>.</summary>
internal sealed class RandFunction : ScalarFunction
{
    public override string Name => "rand";

    public override string Summary => "A random number from 0.0 up to, but without, 1.0.";

    public override Signature Signature { get; } = new([], ValueTypes.Float);

    public override bool IsDeterministic => false;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromFloat(context.Random.NextDouble());
}
