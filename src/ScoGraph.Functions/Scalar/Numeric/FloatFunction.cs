using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Numeric;

/// <summary>A function from one number to a float.</summary>
internal abstract class FloatFunction : ScalarFunction
{
    public sealed override Signature Signature { get; } = new([new("number", ValueTypes.Number)], ValueTypes.Float);

    public sealed override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromFloat(Compute(Arguments.Number(this, arguments, 0)));

    /// <summary>The float of one number.</summary>
    public abstract double Compute(double number);
}
