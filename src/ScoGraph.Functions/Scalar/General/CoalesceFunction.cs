using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.General;

/// <summary><c>coalesce(value, …)</c>.</summary>
internal sealed class CoalesceFunction : ScalarFunction
{
    public override string Name => "coalesce";

    public override string Summary => "The first of the values that is not null, or null.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.Any, Variadic: true);

    public override bool IsStrict => false;

    public override bool IsFirstPresent => true;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        foreach (Value value in arguments)
        {
            if (!value.IsNull)
                return value;
        }

        return Value.Null;
    }
}
