using ScoGraph.Functions.Scalar.Text;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Sequences;

/// <summary><c>reverse(sequence)</c>.</summary>
internal sealed class ReverseFunction : ScalarFunction
{
    public override string Name => "reverse";

    public override string Summary => "The string or list in reverse order.";

    public override Signature Signature { get; } = new(
        [new("sequence", ValueTypes.String | ValueTypes.List)], ValueTypes.String | ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        if (arguments[0].IsString)
        {
            MemoryMeter.Require(2 * ValueSize.Text(arguments[0].AsString().Length));
            return Value.FromString(Characters.Reverse(arguments[0].AsString()));
        }

        ListValue list = Arguments.List(this, arguments, 0);
        MemoryMeter.Require(ValueSize.List(list.Count));
        Value[] items = new Value[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            StopSignal.At(i, items.Length);
            items[^(i + 1)] = list[i];
        }

        return Value.FromList(items);
    }
}
