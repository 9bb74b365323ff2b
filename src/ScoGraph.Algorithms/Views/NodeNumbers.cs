using System.Numerics;
using System.Runtime.CompilerServices;

namespace ScoGraph.Algorithms.Views;

/// <summary>
/// Numbers the nodes that a view sees from 0 in order of their ids. Where the ids follow one another, as those of nodes that were loaded
/// together do, a number is a difference; else it stands in a table.
/// </summary>
internal sealed class NodeNumbers
{
    private readonly int[] _nodes;
    private readonly int[]? _table;
    private readonly int _first;

    public NodeNumbers(GraphPart view)
    {
        _nodes = view.Nodes.ToArray();
        if (_nodes.Length == 0)
            return;
        _first = _nodes[0];
        if (_nodes[^1] - _first + 1 == _nodes.Length)
            return;
        _table = new int[_nodes[^1] - _first + 1];
        _table.AsSpan().Fill(-1);
        for (int i = 0; i < _nodes.Length; i++)
            _table[_nodes[i] - _first] = i;
    }

    public int Count => _nodes.Length;

    /// <summary>The ids by number, ascending.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>
    /// Numbers nodes in ascending order at once, where that is a difference, the view sees all of them, and a number is not among them.
    /// </summary>
    /// <returns>Whether it did.</returns>
    public bool TryNumberAll(ReadOnlySpan<int> nodes, int without, Span<int> numbers)
    {
        if (_table is not null || nodes.IsEmpty || (uint)(nodes[0] - _first) >= (uint)_nodes.Length
            || (uint)(nodes[^1] - _first) >= (uint)_nodes.Length)
            return nodes.IsEmpty;
        if (without >= 0 && nodes[0] - _first <= without && nodes[^1] - _first >= without && nodes.BinarySearch(without + _first) >= 0)
            return false;
        Vector<int> first = new(_first);
        int at = 0;
        for (; at <= nodes.Length - Vector<int>.Count; at += Vector<int>.Count)
            (new Vector<int>(nodes[at..]) - first).CopyTo(numbers[at..]);
        for (; at < nodes.Length; at++)
            numbers[at] = nodes[at] - _first;
        return true;
    }

    /// <summary>The number of a node, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int node)
    {
        int place = node - _first;
        if (_table is { } table)
            return (uint)place < (uint)table.Length ? table[place] : -1;
        return (uint)place < (uint)_nodes.Length ? place : -1;
    }
}
