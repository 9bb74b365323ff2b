using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns.Computed;

/// <summary>The values that were computed for nodes or relationships, for rows in which they come again and again.</summary>
internal sealed class ComputedValues
{
    private const int Mask = PropertyColumn.PageSize - 1;

    private Value[]?[] _pages = [];
    private ulong[]?[] _known = [];
    private long _made;
    private long _content;

    /// <summary>The bytes that they take.</summary>
    public long Bytes => (_made * PropertyColumn.PageSize * ValueSize.OfValue) + _content;

    public bool TryGet(int id, out Value value)
    {
        int page = id >> PropertyColumn.PageBits;
        if (page < _pages.Length && _pages[page] is { } values && (_known[page]![(id & Mask) >> 6] >> (id & 63) & 1) != 0)
        {
            value = values[id & Mask];
            return true;
        }

        value = default;
        return false;
    }

    public void Set(int id, in Value value)
    {
        int page = id >> PropertyColumn.PageBits;
        if (page >= _pages.Length)
        {
            Array.Resize(ref _pages, Math.Max(page + 1, 2 * _pages.Length));
            Array.Resize(ref _known, _pages.Length);
        }

        if (_pages[page] is null)
        {
            (_pages[page], _known[page]) = (new Value[PropertyColumn.PageSize], new ulong[PropertyColumn.PageSize / 64]);
            _made++;
        }

        _pages[page]![id & Mask] = value;
        _known[page]![(id & Mask) >> 6] |= 1UL << (id & 63);
        _content += ValueSize.Content(value);
    }
}
