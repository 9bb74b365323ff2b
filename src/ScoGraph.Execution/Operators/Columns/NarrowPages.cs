using System.Runtime.CompilerServices;
using ScoGraph.Execution.Memory;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>
/// The integers of a large column by its pages, in two bytes each where they fit: what no cache holds in full is read four times as fast.
/// Of pages that stay in memory, as they take room beside them. One run's.
/// </summary>
/// <param name="column">The column.</param>
internal sealed class NarrowPages(PropertyColumn column)
{
    private const int Mask = PropertyColumn.PageSize - 1;

    /// <summary>Where one of so many is read, here and there, all are worth making.</summary>
    private const int OneOf = 16;

    /// <summary>So many pages, and a quarter of those that do, may hold others before nobody asks any more.</summary>
    private const int MostRefused = 16;

    private readonly ushort[]?[] _pages = new ushort[]?[column.PageCount];
    private readonly bool[] _lack = new bool[column.PageCount];
    private bool _doLack;
    private long _gathered;
    private int _read;
    private int _refused;

    /// <summary>Reads integers here and there.</summary>
    /// <param name="ids">Where.</param>
    /// <param name="values">Takes them; any number where there is none.</param>
    /// <param name="areAll">Whether there is one everywhere; false where that is not sure.</param>
    /// <returns>False where one of them is not known in two bytes.</returns>
    public bool TryGather(ReadOnlySpan<int> ids, Span<long> values, out bool areAll)
    {
        areAll = true;
        if (!IsWorthAsking())
            return false;
        _gathered += ids.Length;
        if (!TryGather(ids, values))
            return false;
        areAll = !_doLack || !DoLack(ids);
        _read++;
        return true;
    }

    /// <summary>Reads integers of a page that stand one behind the other.</summary>
    /// <returns>False where they are not known in two bytes.</returns>
    public bool TryCopy(int number, int from, Span<long> values)
    {
        ReadOnlySpan<ColumnPage?> own = column.Own;
        if (!IsWorthAsking() || (uint)number >= (uint)own.Length || own[number] is not { } page)
            return false;
        // The next page is most probably read next.
        if (number + 2 < own.Length && own[number + 2] is { } later)
            Ahead.Fetch(later);
        if (number + 1 < own.Length && own[number + 1]?.Narrow is { } next)
            Ahead.FetchOnce(next.Values);
        NarrowIntegers? narrow = from + values.Length == PropertyColumn.PageSize ? page.NarrowOnceRead() : page.Narrow;
        if (narrow is null)
            return false;
        if (!narrow.AreAll)
            return Refused();
        NarrowIntegers.Widen(narrow.Values.AsSpan(from, values.Length), values);
        _read++;
        return true;
    }

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryGather(ReadOnlySpan<int> ids, Span<long> values)
    {
        ushort[]?[] pages = _pages;
        values = values[..ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            int number = ids[i] >> PropertyColumn.PageBits, at = ids[i] & Mask;
            ushort[]? page = (uint)number < (uint)pages.Length ? pages[number] : null;
            page ??= Look(number);
            if (page is null || at >= page.Length)
                return page is null ? false : Refused();
            values[i] = page[at];
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool DoLack(ReadOnlySpan<int> ids)
    {
        bool doLack = false;
        ReadOnlySpan<bool> lack = _lack;
        foreach (int id in ids)
            doLack |= lack[id >> PropertyColumn.PageBits];
        return doLack;
    }

    private bool IsWorthAsking() => _refused <= MostRefused + (_read / 4);

    private bool Refused()
    {
        _refused++;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ushort[]? Look(int number)
    {
        ReadOnlySpan<ColumnPage?> own = column.Own;
        if ((uint)number >= (uint)own.Length || own[number] is not { } page)
            return null;
        bool areMany = _gathered * OneOf >= (long)_pages.Length * PropertyColumn.PageSize;
        if ((areMany ? page.MakeNarrow() : page.Narrow) is not { } narrow)
            return null;
        _doLack |= _lack[number] = !narrow.AreAll;
        return _pages[number] = narrow.Values;
    }
}
