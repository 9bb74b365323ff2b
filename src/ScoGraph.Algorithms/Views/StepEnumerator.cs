using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Algorithms.Views;

/// <summary>Walks the steps from a node: by list, then by neighbour, then by relationship.</summary>
internal ref struct StepEnumerator
{
    private readonly StepSource _source;
    private readonly int _node;
    private ReadOnlySpan<int> _neighbours;
    private ReadOnlySpan<int> _relationships;
    private int _list;
    private int _chunk;
    private int _index;

    public StepEnumerator(StepSource source, int node)
    {
        _source = source;
        _node = node;
        _chunk = -1;
        _index = -1;
    }

    public readonly Step Current => new(_neighbours[_index], _relationships[_index]);

    public readonly StepEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            while (++_index < _neighbours.Length)
            {
                int neighbour = _neighbours[_index];
                if (neighbour == _node && _list >= _source.LoopsEnd)
                    continue;
                if (_source.Seen is not { } seen || seen.Contains(neighbour))
                    return true;
            }

            if (!NextChunk())
                return false;
        }
    }

    private bool NextChunk()
    {
        _index = -1;
        for (; _list < _source.Lists.Length; _list++, _chunk = -1)
        {
            if (!_source.Lists[_list].TryGetChunk(_node, ++_chunk, out AdjacencyChunk chunk))
                continue;
            _neighbours = chunk.Neighbours;
            _relationships = chunk.Relationships;
            return true;
        }

        return false;
    }
}
