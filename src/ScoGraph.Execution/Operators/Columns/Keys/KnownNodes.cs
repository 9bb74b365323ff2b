using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Columns.Keys;

/// <summary>The numbers that nodes were found to have, for rows in which they come again and again.</summary>
internal sealed class KnownNodes
{
    private const int Mask = PropertyColumn.PageSize - 1;

    /// <summary>By node: the number and one more, 0 for none.</summary>
    private int[]?[] _pages = [];
    private long _made;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => (_pages.Length * (long)IntPtr.Size) + (_made * PropertyColumn.PageSize * sizeof(int));

    /// <summary>Finds the numbers of nodes; -1 for those that have none.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="numbers">Takes their numbers.</param>
    /// <param name="unknown">Takes the places of those that have none.</param>
    /// <returns>How many have none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<int> nodes, Span<int> numbers, Span<int> unknown)
    {
        int[]?[] pages = _pages;
        int missed = 0;
        numbers = numbers[..nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            int page = nodes[i] >> PropertyColumn.PageBits;
            int number = (uint)page < (uint)pages.Length && pages[page] is { } known ? known[nodes[i] & Mask] - 1 : -1;
            numbers[i] = number;
            if (number < 0)
                unknown[missed++] = i;
        }

        return missed;
    }

    /// <summary>The number of a node; -1 for none.</summary>
    public int Find(int node)
    {
        int page = node >> PropertyColumn.PageBits;
        return page < _pages.Length && _pages[page] is { } known ? known[node & Mask] - 1 : -1;
    }

    /// <summary>Notes the number of a node.</summary>
    public void Set(int node, int number)
    {
        int page = node >> PropertyColumn.PageBits;
        if (page >= _pages.Length)
            Array.Resize(ref _pages, Math.Max(page + 1, _pages.Length * 2));
        if (_pages[page] is null)
        {
            _pages[page] = new int[PropertyColumn.PageSize];
            _made++;
        }

        _pages[page]![node & Mask] = number + 1;
    }
}
