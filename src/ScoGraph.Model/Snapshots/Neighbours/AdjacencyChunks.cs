using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>
/// A node's neighbours, or some of them, as sorted chunks for <c>foreach</c>; a chunk may be empty. Nearly every node has one chunk, and
/// walking that costs little more than walking two spans: whether there is a hub is a branch that goes one way, and no branch depends on
/// a degree.
/// </summary>
internal readonly ref struct AdjacencyChunks
{
    private readonly AdjacencyChunk _only;
    private readonly HubSlice? _hub;

    /// <param name="only">The only chunk where there is no hub.</param>
    /// <param name="hub">The chunks where there are several.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AdjacencyChunks(AdjacencyChunk only, HubSlice? hub)
    {
        _only = only;
        _hub = hub;
    }

    /// <summary>The number of entries in all chunks.</summary>
    public int Count => _hub is null ? _only.Length : _hub.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks the chunks.</summary>
    internal ref struct Enumerator
    {
        private readonly HubSlice? _hub;
        private AdjacencyChunk _current;
        private int _next;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Enumerator(AdjacencyChunks chunks)
        {
            _hub = chunks._hub;
            _current = chunks._only;
        }

        public readonly AdjacencyChunk Current => _current;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext() => _hub is null ? _next++ == 0 : _hub.TryGet(_next++, out _current);
    }
}
