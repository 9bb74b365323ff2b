using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.General;

/// <summary>The predicate <c>IS :: type</c>; not called by name. Never null.</summary>
internal sealed class TypeTestFunction(TypePattern pattern, bool negated) : OperatorFunction
{
    public override string Name => "IS ::";

    public override string Summary => "Whether a value is of a type.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.Boolean);

    public override bool IsStrict => false;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromBoolean(pattern.Contains(arguments[0]) != negated);
}
