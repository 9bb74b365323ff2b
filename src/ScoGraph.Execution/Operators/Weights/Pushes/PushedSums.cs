using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights.Pushes;

/// <summary>
/// What a step sums, by the nodes where it begins, found from the nodes to which it leads: each gives its weight to all from which a
/// relationship leads there. The threads of a run share it: one makes it, the others wait.
/// </summary>
internal sealed class PushedSums
{
    private readonly Lock _lock = new();
    private readonly HeldMemory _held = new();
    private long[]?[] _pages = [];
    private volatile int _version = -1;

    /// <summary>The sums of the state of the graph that the run is at, in pages; those without any are absent.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="make">Gives weights, by calls of <see cref="Give(StepLists, int, long)"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long[]?[] Of(Frame frame, Action<Frame> make) => _version == frame.Version ? _pages : Make(frame, make);

    /// <summary>Gives the weight of a node to all that relationships join to it.</summary>
    /// <param name="back">The relationships, seen from the node.</param>
    /// <param name="node">The node.</param>
    /// <param name="weight">Its weight.</param>
    public void Give(StepLists back, int node, long weight)
    {
        foreach (Adjacency list in back.Outgoing)
            Give(list, node, -1, weight);
        foreach (Adjacency list in back.Incoming)
            Give(list, node, back.IsBoth ? node : -1, weight);
    }

    private void Give(Adjacency list, int node, int leftOut, long weight)
    {
        AdjacencyChunk chunk = list.Chunk(node, out HubSlice? hub);
        for (int part = 0; hub is null ? part == 0 : hub.TryGet(part, out chunk); part++)
        {
            foreach (int neighbour in chunk.Neighbours)
            {
                if (neighbour == leftOut)
                    continue;
                ref long sum = ref (_pages[neighbour >> Adjacency.PageBits] ??= new long[Adjacency.PageSize])[
                    neighbour & (Adjacency.PageSize - 1)];
                sum = Tally.Plus(sum, weight);
            }
        }
    }

    private long[]?[] Make(Frame frame, Action<Frame> make)
    {
        lock (_lock)
        {
            if (_version == frame.Version)
                return _pages;
            _held.Release(frame);
            _pages = new long[]?[(frame.Graph.NodeBound >> Adjacency.PageBits) + 1];
            make(frame);
            int made = _pages.Count(page => page is not null);
            _held.Add(frame, ((long)_pages.Length * IntPtr.Size) + ((long)made * Adjacency.PageSize * sizeof(long)));
            _version = frame.Version;
            return _pages;
        }
    }
}
