using ScoGraph.Model.Running;
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
        MemoryMeter.Require(ValueSize.List(list.Count));
        return list.Count > 1 ? Value.FromList(list.Items[1..].ToArray()) : Value.From(ListValue.Empty);
    }
}
