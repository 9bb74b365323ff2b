using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.General;

/// <summary><c>valueType(value)</c>.</summary>
internal sealed class ValueTypeFunction : ScalarFunction
{
    public override string Name => "valueType";

    public override string Summary => "The type of a value as ISO GQL writes it, such as LIST<INTEGER NOT NULL> NOT NULL.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.String);

    public override bool IsStrict => false;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromString(TypeText.Of(arguments[0]));
}
