using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Collections;

/// <summary><c>coll.remove(list, index)</c>.</summary>
internal sealed class CollRemoveFunction : ScalarFunction
{
    public override string Name => "coll.remove";

    public override string Summary => "The list without the element that has an index, counted from 0.";

    public override Signature Signature { get; } = new(
        [new("list", ValueTypes.List), new("index", ValueTypes.Integer)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ListValue list = Arguments.List(this, arguments, 0);
        long index = Arguments.Integer(this, arguments, 1);
        if (index < 0 || index >= list.Count)
            throw FunctionErrors.ListIndex(Name, index, list.Count - 1);
        MemoryMeter.Require(ValueSize.List(list.Count - 1));
        return Value.FromList([.. list.Items[..(int)index], .. list.Items[((int)index + 1)..]]);
    }
}
