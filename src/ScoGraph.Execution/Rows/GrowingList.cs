using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <summary>
/// A list that an expression makes item by item. Of what the making of an item leaves behind only the item stays counted, and items that
/// are one and the same count once.
/// </summary>
internal struct GrowingList(Frame frame)
{
    private const int FirstCapacity = 4;

    private readonly List<Value> _items = [];
    private readonly long _made = frame.Made;
    private long _bytes;

    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void Add(in Value item)
    {
        if (frame.Meter is { } meter)
        {
            if (_items.Count == _items.Capacity)
                MemoryMeter.Require(ValueSize.List(Math.Max(FirstCapacity, 2L * _items.Count)));
            if (_items.Count == 0 || !item.HasContentOf(_items[^1]))
                _bytes += ValueSize.Content(item);
            meter.Made = _made + _bytes + ValueSize.List(_items.Count);
            meter.Check(0);
        }

        _items.Add(item);
    }

    /// <summary>Forgets what was made for an item that is left out.</summary>
    public readonly void Forget() => frame.Forget(_made + _bytes + ValueSize.List(_items.Count));

    public readonly Value Finish()
    {
        MemoryMeter.Require(ValueSize.List(_items.Count));
        Value list = Value.FromList([.. _items]);
        frame.Forget(_made);
        return frame.Count(list);
    }
}
