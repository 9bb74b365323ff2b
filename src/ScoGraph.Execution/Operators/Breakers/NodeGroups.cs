using System.Diagnostics.CodeAnalysis;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>Groups by one key that is a node: by its id, in pages.</summary>
internal sealed class NodeGroups
{
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    private GroupState?[]?[] _pages = [];

    public bool TryGet(int node, [NotNullWhen(true)] out GroupState? state)
    {
        int page = node >> PageBits;
        state = page < _pages.Length ? _pages[page]?[node & (PageSize - 1)] : null;
        return state is not null;
    }

    public void Add(int node, GroupState state, Frame frame, HeldMemory held)
    {
        int page = node >> PageBits;
        if (page >= _pages.Length)
        {
            int pages = Math.Max(page + 1, (frame.Graph.NodeBound >> PageBits) + 1);
            held.Add(frame, (long)(pages - _pages.Length) * IntPtr.Size);
            Array.Resize(ref _pages, pages);
        }

        if (_pages[page] is null)
        {
            held.Add(frame, PageSize * IntPtr.Size);
            _pages[page] = new GroupState?[PageSize];
        }

        _pages[page]![node & (PageSize - 1)] = state;
    }
}
