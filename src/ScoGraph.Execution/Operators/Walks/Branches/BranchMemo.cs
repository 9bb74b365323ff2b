using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// A number for each node that was asked for one, in pages. The threads of a run share it: a number is the same whoever finds it, so that
/// two who find one at once do no harm.
/// </summary>
internal sealed class BranchMemo
{
    private const int PageBits = 9;
    private const int PageSize = 1 << PageBits;

    private readonly Lock _lock = new();
    private readonly HeldMemory _held = new();
    private volatile long[]?[] _pages = [];
    private volatile int _version = -1;

    /// <summary>Forgets all numbers of another state of the graph.</summary>
    public void Refresh(Frame frame)
    {
        if (_version == frame.Version)
            return;
        lock (_lock)
        {
            if (_version == frame.Version)
                return;
            _held.Release(frame);
            int pages = (frame.Graph.NodeBound >> PageBits) + 1;
            _held.Add(frame, (long)pages * IntPtr.Size);
            _pages = new long[]?[pages];
            _version = frame.Version;
        }
    }

    /// <summary>
    /// The place of a node's number, to be read and written as a whole: 0 where there is none yet, else the number's complement, which is
    /// below 0 or the largest.
    /// </summary>
    public ref long Place(int node, Frame frame) =>
        ref (_pages[node >> PageBits] ?? Add(node >> PageBits, frame))[node & (PageSize - 1)];

    private long[] Add(int page, Frame frame)
    {
        lock (_lock)
        {
            if (_pages[page] is { } known)
                return known;
            _held.Add(frame, PageSize * sizeof(long));
            return _pages[page] = new long[PageSize];
        }
    }
}
