using System.Numerics;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Algorithms.Paths;

/// <summary>
/// The level of a breadth-first search. The next one is found from its nodes, or, where it is a large part of the nodes that are left, from
/// those, each of which looks for one neighbour in it (Beamer, Asanović and Patterson: Direction-Optimizing Breadth-First Search, 2012).
/// </summary>
internal sealed class BreadthFrontier
{
    /// <summary>Levels of fewer nodes are not worth a set of their own.</summary>
    private const int Few = 64;

    /// <summary>From the other side where this many times the level are more than what is left.</summary>
    private const int Factor = 16;

    private readonly GraphPart _view;
    private readonly Checkpoint _checkpoint;
    private readonly SparseSet _seen;
    private List<long> _level;
    private List<long> _next = [];
    private int _left;

    public BreadthFrontier(GraphPart view, int start, Checkpoint checkpoint)
    {
        (_view, _checkpoint) = (view, checkpoint);
        _seen = new SparseSet(view.NodeBound);
        _seen.Add(start);
        _level = [Pack(start, -1)];
        _left = view.Nodes.Count - 1;
    }

    /// <summary>How many nodes the level has.</summary>
    public int Count => _level.Count;

    /// <summary>One of the nodes, which are in order of their ids.</summary>
    public Visit Visit(int index, int depth) => new(NodeOf(_level[index]), depth, (int)_level[index]);

    /// <summary>Goes on to the next level.</summary>
    public void Advance()
    {
        if (_level.Count >= Few && (long)_level.Count * Factor > _left)
        {
            FindFromRest();
        }
        else
        {
            FindFromLevel();
            _next.Sort();
        }

        (_level, _next) = (_next, _level);
        _next.Clear();
        _left -= _level.Count;
    }

    private void FindFromLevel()
    {
        StepSource source = _view.Forward;
        foreach (long packed in _level)
        {
            int node = NodeOf(packed);
            foreach (Adjacency list in source.Lists)
            {
                foreach (AdjacencyChunk chunk in list.Chunks(node))
                {
                    _checkpoint.Tick(chunk.Length + 1);
                    Take(chunk, source);
                }
            }
        }
    }

    /// <summary>A relationship from a node to itself leads to what was seen, so that it need not be told apart.</summary>
    private void Take(AdjacencyChunk chunk, StepSource source)
    {
        ReadOnlySpan<int> neighbours = chunk.Neighbours;
        for (int i = 0; i < neighbours.Length; i++)
        {
            int neighbour = neighbours[i];
            if (source.Seen?.Contains(neighbour) != false && _seen.Add(neighbour))
                _next.Add(Pack(neighbour, chunk.Relationships[i]));
        }
    }

    /// <summary>The nodes come in order of their ids.</summary>
    private void FindFromRest()
    {
        SparseSet level = new(_view.NodeBound);
        foreach (long packed in _level)
            level.Add(NodeOf(packed));
        for (int number = 0; number < _view.Nodes.PageCount; number++)
        {
            if (_view.Nodes.Page(number) is not { } words)
                continue;
            ulong[]? seen = _seen.Page(number);
            for (int word = 0; word < words.Length; word++)
            {
                for (ulong bits = words[word] & ~(seen?[word] ?? 0); bits != 0; bits &= bits - 1)
                    Look((((number * words.Length) + word) << 6) + BitOperations.TrailingZeroCount(bits), level);
            }
        }

        foreach (long packed in _next)
            _seen.Add(NodeOf(packed));
    }

    private void Look(int node, SparseSet level)
    {
        foreach (Adjacency list in _view.Backward.Lists)
        {
            foreach (AdjacencyChunk chunk in list.Chunks(node))
            {
                _checkpoint.Tick();
                for (int i = 0; i < chunk.Length; i++)
                {
                    if (!level.Contains(chunk.Neighbours[i]))
                        continue;
                    _checkpoint.Tick(i);
                    _next.Add(Pack(node, chunk.Relationships[i]));
                    return;
                }

                _checkpoint.Tick(chunk.Length);
            }
        }
    }

    // A node and the relationship that led to it as one number, which sorts by the node several times faster than a pair does.
    private static long Pack(int node, int via) => (long)node << 32 | (uint)via;

    private static int NodeOf(long packed) => (int)(packed >> 32);
}
