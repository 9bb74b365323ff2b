using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <summary>Goes through the items of a list, or through integers of which no list is made.</summary>
internal struct ItemCursor
{
    private readonly ListValue? _list;
    private readonly long _step;
    private long _next;
    private ulong _left;

    public ItemCursor(ListValue list) => (_list, _left) = (list, (ulong)list.Count);

    public ItemCursor(long start, long step, ulong count) => (_next, _step, _left) = (start, step, count);

    /// <summary>The next item; false behind the last.</summary>
    public bool Read(out Value item)
    {
        if (_left == 0)
        {
            item = default;
            return false;
        }

        _left--;
        if (_list is null)
        {
            item = Value.FromInteger(_next);
            _next = unchecked(_next + _step);
        }
        else
        {
            item = _list[(int)_next++];
        }

        return true;
    }
}
