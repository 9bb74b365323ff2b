using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>
/// Leaves nodes out that cannot be among the first by their property: compared on pages of integers or strings, a batch at a time, with
/// the last of those that are the first so far. Equal ones stay, as other keys decide.
/// </summary>
/// <param name="taker">Who says how far the first reach.</param>
/// <param name="column">What it goes by.</param>
internal sealed class BoundFilter(IRowBound taker, TopColumn column)
{
    private PropertyColumn? _values;

    public void Begin(Frame frame) => _values = frame.NodeColumn(column.Key!);

    /// <summary>Keeps the nodes that may be among the first, in order, at the front of the batch.</summary>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Narrow(int[] batch, int count)
    {
        if (_values is null || !taker.TryRead(out Value last) || !(last.IsInteger || last.IsString))
            return count;
        long bound = last.IsInteger ? last.AsInteger() : 0;
        string? text = last.IsString ? last.AsString() : null;
        int kept = 0;
        for (int at = 0; at < count;)
        {
            int end = PropertyColumn.EndOfPage(batch.AsSpan(0, count), at);
            ColumnPage? page = _values.Page(batch[at] >> PropertyColumn.PageBits);
            ReadOnlySpan<int> ids = batch.AsSpan(at, end - at);
            kept += text is null ? Narrow(page, bound, ids, batch.AsSpan(kept)) : Narrow(page, text, ids, batch.AsSpan(kept));
            at = end;
        }

        return kept;
    }

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Narrow(ColumnPage? page, long bound, ReadOnlySpan<int> ids, Span<int> kept)
    {
        if (page?.Integers is not { } integers)
        {
            ids.CopyTo(kept);
            return ids.Length;
        }

        const int mask = PropertyColumn.PageSize - 1;
        if (ids[^1] - ids[0] == ids.Length - 1 && page.HasAll(ids[0] & mask, ids.Length))
            return NarrowRun(integers.AsSpan(ids[0] & mask, ids.Length), bound, ids[0], kept);
        ulong[] present = page.Present;
        int count = 0;
        foreach (int id in ids)
        {
            int at = id & mask, has = (int)(present[at >> 6] >> (at & 63) & 1);
            kept[count] = id;
            // Nodes without it are the last of all, and the first where the order is turned round.
            count += column.Descending ? (integers[at] >= bound ? 1 : 0) | (has ^ 1) : (integers[at] <= bound ? 1 : 0) & has;
        }

        return count;
    }

    /// <summary>
    /// The same of nodes that follow each other and all have it: that none of them is among the first is seen of many at once.
    /// </summary>
    private int NarrowRun(ReadOnlySpan<long> values, long bound, int first, Span<int> kept)
    {
        (long least, long greatest) = column.Descending ? (bound, long.MaxValue) : (long.MinValue, bound);
        int count = 0;
        for (int at = 0; values[at..].IndexOfAnyInRange(least, greatest) is var next and >= 0 && (at += next) < values.Length; at++)
            kept[count++] = first + at;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Narrow(ColumnPage? page, string bound, ReadOnlySpan<int> ids, Span<int> kept)
    {
        if (page?.Strings is not { } strings)
        {
            ids.CopyTo(kept);
            return ids.Length;
        }

        const int mask = PropertyColumn.PageSize - 1;
        int count = 0, sign = column.Descending ? -1 : 1;
        foreach (int id in ids)
        {
            kept[count] = id;
            bool stays = page.Has(id & mask) ? Compare(strings[id & mask]!, bound) * sign <= 0 : column.Descending;
            count += stays ? 1 : 0;
        }

        return count;
    }

    /// <summary>Most strings are told by where they begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Compare(string text, string bound)
    {
        const char firstSurrogate = '\uD800';
        if (text.Length > 0 && bound.Length > 0 && text[0] < firstSurrogate && bound[0] < firstSurrogate && text[0] != bound[0])
            return text[0] - bound[0];
        return ReferenceEquals(text, bound) ? 0 : TextOrder.Compare(text, bound);
    }
}
