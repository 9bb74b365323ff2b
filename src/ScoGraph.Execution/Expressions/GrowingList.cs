using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>
/// A list that an expression makes item by item. Of what the making of an item leaves behind only the item stays counted, and items that
/// are one and the same count once.
/// </summary>
internal struct GrowingList(Frame frame)
{
    private readonly ValueBuffer _items = new();
    private readonly long _made = frame.Made;
    private long _bytes;

    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void Add(in Value item)
    {
        if (frame.Meter is { } meter)
        {
            if (!_items.EndsWithContentOf(item))
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
        Value list = _items.ToList();
        frame.Forget(_made);
        return frame.Count(list);
    }
}
