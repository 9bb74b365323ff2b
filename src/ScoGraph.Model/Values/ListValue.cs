using ScoGraph.Model.Running;

namespace ScoGraph.Model.Values;

/// <summary>A list of values of any kinds.</summary>
internal sealed class ListValue(Value[] items) : NestedValue(items)
{
    public static readonly ListValue Empty = new([]);

    /// <summary>Fewer items are looked at one by one as fast.</summary>
    private const int Few = 8;

    /// <summary>A list that was asked so often is asked on.</summary>
    private const int Often = 12;

    private int _asked;
    private ListMembers? _members;

    public override ValueKind Kind => ValueKind.List;

    public override ReadOnlyMemory<Value> Parts => items;

    public int Count => items.Length;

    public ReadOnlySpan<Value> Items => items;

    /// <summary>
    /// Its items as a set, for whoever asks whether something is among them; null for a list that is short, or has not been asked often.
    /// Threads that ask at once may each make one.
    /// </summary>
    public ListMembers? Members()
    {
        if (items.Length < Few || (_members is null && ++_asked < Often))
            return null;
        return _members ??= ListMembers.Of(items);
    }

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
