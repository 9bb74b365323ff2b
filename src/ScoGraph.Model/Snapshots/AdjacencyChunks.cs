using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots;

/// <summary>A node's neighbours, or some of them, as sorted chunks for <c>foreach</c>; none of the chunks is empty.</summary>
internal readonly ref struct AdjacencyChunks
{
    private readonly AdjacencyChunk _only;

    /// <summary>One chunk, or none where it is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AdjacencyChunks(ReadOnlySpan<int> neighbours, ReadOnlySpan<int> relationships) =>
        _only = new AdjacencyChunk(neighbours, relationships);

    /// <summary>The number of entries in all chunks.</summary>
    public int Count => _only.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks the chunks.</summary>
    internal ref struct Enumerator
    {
        private readonly AdjacencyChunk _current;
        private bool _first;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Enumerator(AdjacencyChunks chunks)
        {
            _current = chunks._only;
            _first = _current.Length > 0;
        }

        public readonly AdjacencyChunk Current => _current;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            bool first = _first;
            _first = false;
            return first;
        }
    }
}
