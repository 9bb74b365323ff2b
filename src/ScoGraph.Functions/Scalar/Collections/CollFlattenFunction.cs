using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Collections;

/// <summary><c>coll.flatten(list, depth)</c>.</summary>
internal sealed class CollFlattenFunction : ScalarFunction
{
    public override string Name => "coll.flatten";

    public override string Summary => "The list with the elements of lists in it instead of them, one level deep or as deep as asked.";

    public override Signature Signature { get; } = new(
        [new("list", ValueTypes.List), new("depth", ValueTypes.Integer, Value.FromInteger(1))], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ListValue list = Arguments.List(this, arguments, 0);
        long depth = Arguments.Integer(this, arguments, 1);
        if (depth < 0)
            throw FunctionErrors.NegativeLength(Name, "depth", depth);
        List<Value> flat = [];
        Stack<(ListValue List, int Next)> open = new([(list, 0)]);
        while (open.TryPop(out (ListValue List, int Next) level))
        {
            if (level.Next == level.List.Count)
                continue;
            Value item = level.List[level.Next];
            StopSignal.At(flat.Count, int.MaxValue);
            open.Push((level.List, level.Next + 1));
            if (item.Kind == ValueKind.List && open.Count <= depth)
                open.Push((item.AsList(), 0));
            else
                flat.Add(item);
        }

        MemoryMeter.Require(ValueSize.List(flat.Count));
        return Value.FromList([.. flat]);
    }
}
