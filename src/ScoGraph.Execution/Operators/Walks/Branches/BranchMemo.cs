using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>A number for each node that was asked for one, in pages.</summary>
internal sealed class BranchMemo
{
    private const int PageBits = 9;
    private const int PageSize = 1 << PageBits;

    private readonly HeldMemory _held = new();
    private long[]?[] _pages = [];

    /// <summary>Forgets all numbers.</summary>
    public void Clear(Frame frame)
    {
        _held.Release(frame);
        _pages = [];
    }

    /// <summary>
    /// The place of a node's number: 0 where there is none yet, else the number's complement, which is below 0 or the largest.
    /// </summary>
    public ref long Place(int node, Frame frame)
    {
        int page = node >> PageBits;
        if (page >= _pages.Length || _pages[page] is not { } places)
            places = Add(page, frame);
        return ref places[node & (PageSize - 1)];
    }

    private long[] Add(int page, Frame frame)
    {
        if (page >= _pages.Length)
        {
            int pages = (frame.Graph.NodeBound >> PageBits) + 1;
            _held.Add(frame, (long)pages * IntPtr.Size);
            Array.Resize(ref _pages, Math.Max(pages, page + 1));
        }

        _held.Add(frame, PageSize * sizeof(long));
        return _pages[page] = new long[PageSize];
    }
}
