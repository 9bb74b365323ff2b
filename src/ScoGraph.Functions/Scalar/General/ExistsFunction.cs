using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.General;

/// <summary><c>exists(property)</c>.</summary>
internal sealed class ExistsFunction : ScalarFunction
{
    public override string Name => "exists";

    public override string Summary => "Whether a property is there: its value is not null.";

    public override Signature Signature { get; } = new([new("property", ValueTypes.Any)], ValueTypes.Boolean);

    public override bool IsStrict => false;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromBoolean(!arguments[0].IsNull);
}
