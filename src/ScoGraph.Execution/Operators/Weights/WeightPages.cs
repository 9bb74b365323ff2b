using ScoGraph.Execution.Memory;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// The weights of nodes in pages as large as those of neighbours, each made when the first of its nodes is asked for. The threads of a run
/// share them: two that make one at once make the same.
/// </summary>
internal sealed class WeightPages : IReusedMemory
{
    private readonly Lock _lock = new();
    private readonly HeldMemory _held = new();
    private readonly List<int> _made = [];
    private volatile long[]?[] _pages = [];
    private volatile int _version = -1;

    /// <summary>The pages of the state of the graph that the run is at, absent where nobody has asked yet.</summary>
    public long[]?[] Of(Frame frame)
    {
        if (_version == frame.Version)
            return _pages;
        lock (_lock)
        {
            if (_version == frame.Version)
                return _pages;
            _held.Release(frame);
            int pages = (frame.Graph.NodeBound >> Adjacency.PageBits) + 1;
            _held.Add(frame, (long)pages * IntPtr.Size);
            _made.Clear();
            _pages = PagePool.RentTable(pages);
            _version = frame.Version;
            return _pages;
        }
    }

    /// <summary>Hands a page out, once it is whole.</summary>
    public void Put(int number, long[] page, Frame frame)
    {
        lock (_lock)
        {
            _held.Add(frame, (long)page.Length * sizeof(long));
            _made.Add(number);
        }

        Volatile.Write(ref _pages[number], page);
    }

    /// <inheritdoc/>
    public void Return()
    {
        foreach (int number in _made)
        {
            if (_pages[number] is { } page)
                PagePool.Return(page);
            _pages[number] = null;
        }

        PagePool.ReturnTable(_pages);
        (_pages, _version) = ([], -1);
    }
}
