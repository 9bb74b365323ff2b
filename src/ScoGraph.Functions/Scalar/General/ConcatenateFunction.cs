using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.General;

/// <summary>The operator <c>||</c>; not called by name.</summary>
internal sealed class ConcatenateFunction : OperatorFunction
{
    public static readonly ConcatenateFunction Instance = new();

    public override string Name => "||";

    public override string Summary => "Two strings, or two lists, joined.";

    public override Signature Signature { get; } = new(
        [new("left side", ValueTypes.String | ValueTypes.List), new("right side", ValueTypes.String | ValueTypes.List)],
        ValueTypes.String | ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        bool texts = arguments[0].IsString && arguments[1].IsString;
        bool lists = arguments[0].Kind == ValueKind.List && arguments[1].Kind == ValueKind.List;
        return texts || lists ? Arithmetic.Add(arguments[0], arguments[1])
            : throw ValueErrors.CannotOperate(Name, arguments[0], arguments[1], "two strings or two lists");
    }
}
