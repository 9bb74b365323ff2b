using ScoGraph.Model.Running;

namespace ScoGraph.Model.Values;

/// <summary>A list of values of any kinds.</summary>
internal sealed class ListValue(Value[] items) : NestedValue(items)
{
    public static readonly ListValue Empty = new([]);

    public override ValueKind Kind => ValueKind.List;

    public override ReadOnlyMemory<Value> Parts => items;

    public int Count => items.Length;

    public ReadOnlySpan<Value> Items => items;

    /// <summary>A list of some of the items.</summary>
    public Value Slice(int start, int end)
    {
        MemoryMeter.Require(ValueSize.List(end - start));
        Value[] part = new Value[end - start];
        StopSignal.Copy(Items[start..end], part);
        return Value.FromList(part);
    }

    public Value this[int index] => items[index];

    public override string ToString() => $"[{string.Join(", ", items)}]";
}
