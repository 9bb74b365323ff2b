using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Collections;

/// <summary><c>coll.insert(list, index, value)</c>.</summary>
internal sealed class CollInsertFunction : ScalarFunction
{
    public override string Name => "coll.insert";

    public override string Summary => "The list with a value more, which has the index that is given; a null is put into it, too.";

    public override bool IsStrict => false;

    public override Signature Signature { get; } = new(
        [
            new("list", ValueTypes.List | ValueTypes.Null), new("index", ValueTypes.Integer | ValueTypes.Null),
            new("value", ValueTypes.Any | ValueTypes.Null),
        ],
        ValueTypes.List | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
            return Value.Null;
        ListValue list = Arguments.List(this, arguments, 0);
        long index = Arguments.Integer(this, arguments, 1);
        if (index < 0 || index > list.Count)
            throw FunctionErrors.ListIndex(Name, index, list.Count);
        MemoryMeter.Require(ValueSize.List(list.Count + 1));
        return Value.FromList([.. list.Items[..(int)index], arguments[2], .. list.Items[(int)index..]]);
    }
}
