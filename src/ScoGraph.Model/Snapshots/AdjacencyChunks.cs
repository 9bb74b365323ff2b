using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots;

/// <summary>A node's neighbours, or some of them, as sorted chunks for <c>foreach</c>; none of the chunks is empty.</summary>
internal readonly ref struct AdjacencyChunks
{
    private readonly AdjacencyChunk _only;
    private readonly AdjacencyHub? _hub;
    private readonly HubRange _range;

    /// <summary>One chunk, or none where it is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AdjacencyChunks(ReadOnlySpan<NodeId> neighbours, ReadOnlySpan<RelationshipId> relationships) =>
        _only = new AdjacencyChunk(neighbours, relationships);

    /// <summary>A part of a hub.</summary>
    public AdjacencyChunks(AdjacencyHub hub, HubRange range)
    {
        _hub = hub;
        _range = range;
    }

    /// <summary>The number of entries in all chunks.</summary>
    public int Count => _hub is null ? _only.Length : _hub.CountOf(_range);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks the chunks.</summary>
    internal ref struct Enumerator
    {
        private readonly AdjacencyHub? _hub;
        private AdjacencyChunk _current;
        private HubRange _left;
        private bool _first;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Enumerator(AdjacencyChunks chunks)
        {
            _hub = chunks._hub;
            _current = chunks._only;
            _left = chunks._range;
            _first = _current.Length > 0;
        }

        public readonly AdjacencyChunk Current => _current;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (_hub is not null)
                return MoveInHub();
            bool first = _first;
            _first = false;
            return first;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private bool MoveInHub() => _hub!.Take(ref _left, out _current);
    }
}
