using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Collections;

/// <summary><c>coll.sort(list)</c>.</summary>
internal sealed class CollSortFunction : ScalarFunction
{
    public override string Name => "coll.sort";

    public override string Summary => "The list in the ascending order of ORDER BY, nulls last; equal elements stay in their order.";

    public override Signature Signature { get; } = new([new("list", ValueTypes.List)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ListValue list = Arguments.List(this, arguments, 0);
        MemoryMeter.Require(2 * ValueSize.List(list.Count));
        context.ThrowIfStopped();
        return Value.FromList([.. list.Items.ToArray().Order(Orderability.Comparer)]);
    }
}
