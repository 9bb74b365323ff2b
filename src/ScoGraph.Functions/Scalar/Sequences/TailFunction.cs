using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Sequences;

/// <summary><c>tail(list)</c>.</summary>
internal sealed class TailFunction : ScalarFunction
{
    public override string Name => "tail";

    public override string Summary => "The list without its first element.";

    public override Signature Signature { get; } = new([new("list", ValueTypes.List)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ListValue list = Arguments.List(this, arguments, 0);
        return list.Count > 1 ? list.Slice(1, list.Count) : Value.From(ListValue.Empty);
    }
}
