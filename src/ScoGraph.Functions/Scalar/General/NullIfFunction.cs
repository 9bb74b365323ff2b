using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.General;

/// <summary><c>nullIf(value, other)</c>.</summary>
internal sealed class NullIfFunction : ScalarFunction
{
    public override string Name => "nullIf";

    public override string Summary => "The first value, or null where it equals the second.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any), new("other", ValueTypes.Any)], ValueTypes.Any);

    public override bool IsStrict => false;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Equality.AreEqual(arguments[0], arguments[1]) == true ? Value.Null : arguments[0];
}
