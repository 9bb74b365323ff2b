using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Algorithms.Views;

/// <summary>
/// A view copied into compressed rows with its nodes numbered from 0 in order of their ids: for algorithms that read the whole graph,
/// mostly many times. An undirected view has every relationship in both rows, a loop once. O(nodes + relationships).
/// </summary>
internal sealed class DenseGraph
{
    private readonly NodeNumbers _numbers;
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _relationships;

    /// <summary>The rows of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="checkpoint">Asked as the copying goes on.</param>
    /// <param name="content">What is copied; without relationships there are none, and no weights.</param>
    public DenseGraph(GraphPart view, Checkpoint checkpoint, DenseContent content = DenseContent.Relationships)
    {
        _numbers = new NodeNumbers(view);
        int count = _numbers.Count, most = Bound(view, checkpoint);
        _offsets = new int[count + 1];
        _targets = GC.AllocateUninitializedArray<int>(most);
        _relationships = content == DenseContent.Relationships ? GC.AllocateUninitializedArray<int>(most) : [];
        int[]? lastRows = content == DenseContent.Different ? new int[count] : null;
        for (int i = 0, at = 0; i < count; i++)
        {
            at = CopyRow(view.Forward, i, at, lastRows);
            checkpoint.Tick(at - _offsets[i] + 1);
            _offsets[i + 1] = at;
        }
    }

    public int NodeCount => _numbers.Count;

    /// <summary>The number of steps: of relationships, or for an undirected view of their two ends.</summary>
    public int EdgeCount => _offsets[^1];

    /// <summary>The node ids by number, ascending.</summary>
    public ReadOnlySpan<int> Nodes => _numbers.Nodes;

    /// <summary>Node i's edges stand in <see cref="Targets"/> and <see cref="Relationships"/> from Offsets[i] to Offsets[i + 1].</summary>
    public ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>The numbers of the nodes that the edges lead to.</summary>
    public ReadOnlySpan<int> Targets => _targets.AsSpan(0, EdgeCount);

    /// <summary>The relationship ids of the edges.</summary>
    public ReadOnlySpan<int> Relationships => _relationships.AsSpan(0, Math.Min(_relationships.Length, EdgeCount));

    /// <summary>The number of a node, or -1 where the view does not see it.</summary>
    public int NumberOf(int node) => _numbers.Of(node);

    /// <summary>The numbers of the neighbours of a node, one an edge.</summary>
    public ReadOnlySpan<int> TargetsOf(int number) => _targets.AsSpan(_offsets[number].._offsets[number + 1]);

    /// <summary>The weights of the edges, or null where all weigh one.</summary>
    /// <param name="view">The view that this graph was made of.</param>
    /// <param name="allowNegative">Whether a negative weight is fine.</param>
    public double[]? ReadWeights(GraphPart view, bool allowNegative = false)
    {
        if (!view.Weights.IsWeighted)
            return null;
        ReadOnlySpan<int> relationships = Relationships;
        double[] weights = new double[relationships.Length];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = allowNegative ? view.Weights.Get(relationships[i]) : view.Weights.GetNonNegative(relationships[i]);
        return weights;
    }

    /// <summary>How many edges there are at the most.</summary>
    private int Bound(GraphPart view, Checkpoint checkpoint)
    {
        int most = 0;
        foreach (int node in _numbers.Nodes)
        {
            checkpoint.Tick();
            foreach (Adjacency list in view.Forward.Lists)
                most = checked(most + list.Degree(node));
        }

        return most;
    }

    private int CopyRow(StepSource source, int row, int at, int[]? lastRows)
    {
        int node = _numbers.Nodes[row];
        if (source.Lists.Length == 2)
        {
            // One type, walked both ways: the most usual of all.
            AdjacencyChunk one = source.Lists[0].Chunk(node, out HubSlice? hub), other = source.Lists[1].Chunk(node, out HubSlice? second);
            bool mayRepeat = lastRows is not null && !StepOverlap.IsNone(one.Neighbours, other.Neighbours, node);
            if (hub is null && second is null && !mayRepeat)
            {
                at = Copy(one, row, source.LoopsEnd == 0 ? row : -1, at, null);
                return Copy(other, row, source.LoopsEnd <= 1 ? row : -1, at, null);
            }
        }

        for (int list = 0; list < source.Lists.Length; list++)
        {
            int loop = list >= source.LoopsEnd || lastRows is not null ? row : -1;
            AdjacencyChunk only = source.Lists[list].Chunk(node, out HubSlice? hub);
            if (hub is null)
            {
                at = Copy(only, row, loop, at, lastRows);
                continue;
            }

            foreach (AdjacencyChunk chunk in new AdjacencyChunks(only, hub))
                at = Copy(chunk, row, loop, at, lastRows);
        }

        return at;
    }

    private int Copy(AdjacencyChunk chunk, int row, int loop, int at, int[]? lastRows)
    {
        ReadOnlySpan<int> neighbours = chunk.Neighbours;
        bool isWhole = lastRows is null && _numbers.TryNumberAll(neighbours, loop, _targets.AsSpan(at));
        if (!isWhole)
            return CopyChunk(chunk, row, loop, at, lastRows);
        if (_relationships.Length > 0)
            chunk.Relationships.CopyTo(_relationships.AsSpan(at));
        return at + neighbours.Length;
    }

    /// <summary>
    /// Copies those of a chunk that are seen, are no loop to be left out, and do not stand in the row yet where none may twice.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CopyChunk(AdjacencyChunk chunk, int row, int loop, int at, int[]? lastRows)
    {
        ReadOnlySpan<int> neighbours = chunk.Neighbours, relationships = _relationships.Length == 0 ? default : chunk.Relationships;
        int[] targets = _targets;
        NodeNumbers numbers = _numbers;
        for (int i = 0; i < neighbours.Length; i++)
        {
            int target = numbers.Of(neighbours[i]);
            if (target < 0 || target == loop)
                continue;
            if (lastRows is not null)
            {
                if (lastRows[target] == row + 1)
                    continue;
                lastRows[target] = row + 1;
            }

            if (!relationships.IsEmpty)
                _relationships[at] = relationships[i];
            targets[at++] = target;
        }

        return at;
    }
}
