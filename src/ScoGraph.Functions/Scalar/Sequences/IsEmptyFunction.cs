using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Sequences;

/// <summary><c>isEmpty(container)</c>.</summary>
internal sealed class IsEmptyFunction : ScalarFunction
{
    public override string Name => "isEmpty";

    public override string Summary => "Whether a list, map or string has nothing in it.";

    public override Signature Signature { get; } = new(
        [new("container", ValueTypes.String | ValueTypes.List | ValueTypes.Map)], ValueTypes.Boolean);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromBoolean(arguments[0].Kind switch
        {
            ValueKind.String => arguments[0].AsString().Length == 0,
            ValueKind.List => arguments[0].AsList().Count == 0,
            ValueKind.Map => arguments[0].AsMap().Count == 0,
            _ => throw Arguments.Wrong(this, arguments, 0),
        });
}
