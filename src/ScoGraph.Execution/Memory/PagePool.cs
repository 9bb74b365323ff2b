using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Memory;

/// <summary>
/// Pages of numbers, one for each node of a page of neighbours, that runs use one after the other: to fetch fresh memory takes longer than
/// to fill it. Each thread keeps some that were given back to it, and a table for as many as a graph has.
/// </summary>
internal static class PagePool
{
    /// <summary>A quarter of a megabyte.</summary>
    private const int MostKept = 128;

    [ThreadStatic]
    private static Stack<long[]>? _pages;

    [ThreadStatic]
    private static long[]?[]? _table;

    /// <summary>A page with any numbers.</summary>
    public static long[] Rent() => _pages is { Count: > 0 } pages ? pages.Pop() : new long[Adjacency.PageSize];

    /// <summary>Takes a page back that nobody reads or writes any more.</summary>
    public static void Return(long[] page)
    {
        Stack<long[]> pages = _pages ??= new Stack<long[]>();
        if (pages.Count < MostKept)
            pages.Push(page);
    }

    /// <summary>A table in which so many pages have their places, all of them empty.</summary>
    public static long[]?[] RentTable(int count)
    {
        if (_table is not { } table || table.Length < count || table.Length / 2 > count)
            return new long[]?[count];
        _table = null;
        return table;
    }

    /// <summary>Takes a table back, in which all places are empty again.</summary>
    public static void ReturnTable(long[]?[] table) => _table = table;
}
