using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>Makes and copies the typed pages of columns.</summary>
internal static class ColumnPages
{
    public const int Words = PropertyColumn.PageSize / 64;

    /// <summary>A page without values, which is never written to.</summary>
    public static readonly ColumnPage Empty = new() { Present = new ulong[Words], Strings = new string?[PropertyColumn.PageSize] };

    /// <summary>An empty page of the narrowest type that holds a value.</summary>
    public static ColumnPage For(in Value value, object owner) => new()
    {
        Present = new ulong[Words],
        Integers = value.IsInteger ? new long[PropertyColumn.PageSize] : null,
        Floats = value.IsFloat ? new double[PropertyColumn.PageSize] : null,
        Strings = value.IsString ? new string?[PropertyColumn.PageSize] : null,
        Values = value.IsInteger || value.IsFloat || value.IsString ? null : new Value[PropertyColumn.PageSize],
        Tail = new ColumnTail(owner, 0),
    };

    /// <summary>Whether a page can hold a value without being converted.</summary>
    public static bool Fits(ColumnPage page, in Value value) =>
        page.Values is not null
        || (page.Integers is not null && value.IsInteger)
        || (page.Floats is not null && value.IsFloat)
        || (page.Strings is not null && value.IsString);

    /// <summary>
    /// A page with the same values that may be written to at a place. It shares the arrays of the page where the place lies behind all
    /// that were ever written to; otherwise it is a copy.
    /// </summary>
    public static ColumnPage ForWriting(ColumnPage page, int offset, object owner)
    {
        if (page.Tail is not { } tail || !tail.TryTake(offset, owner))
            return Copy(page, owner);
        return new ColumnPage
        {
            Present = [.. page.Present],
            Integers = page.Integers,
            Floats = page.Floats,
            Strings = page.Strings,
            Values = page.Values,
            Tail = tail,
            OwnFrom = offset,
        };
    }

    /// <summary>A page whose arrays nobody else has, and which later pages may share from behind its last value on.</summary>
    public static ColumnPage Copy(ColumnPage page, object owner) => new()
    {
        Present = [.. page.Present],
        Integers = page.Integers is { } integers ? [.. integers] : null,
        Floats = page.Floats is { } floats ? [.. floats] : null,
        Strings = page.Strings is { } strings ? [.. strings] : null,
        Values = page.Values is { } values ? [.. values] : null,
        Tail = new ColumnTail(owner, End(page)),
    };

    /// <summary>The page with its values in the general form.</summary>
    public static ColumnPage Widen(ColumnPage page, object owner)
    {
        Value[] values = new Value[PropertyColumn.PageSize];
        for (int i = 0; i < values.Length; i++)
            values[i] = page.Get(i);
        return new ColumnPage { Present = [.. page.Present], Values = values, Tail = new ColumnTail(owner, End(page)) };
    }

    /// <summary>Writes a value that fits into a page that may be written to at the place.</summary>
    public static void Write(ColumnPage page, int offset, in Value value, object owner)
    {
        page.Changed();
        page.Present[offset >> 6] |= 1UL << (offset & 63);
        page.Tail!.TryTake(offset, owner);
        if (page.Integers is { } integers)
            integers[offset] = value.AsInteger();
        else if (page.Floats is { } floats)
            floats[offset] = value.AsFloat();
        else if (page.Strings is { } strings)
            strings[offset] = value.AsString();
        else
            page.Values![offset] = value;
    }

    /// <summary>Tells which of the values are present that were written at places in a row.</summary>
    /// <param name="page">A page that may be written to from the place on.</param>
    /// <param name="offset">The first place.</param>
    /// <param name="count">How many places.</param>
    /// <param name="present">Bits of presence.</param>
    /// <param name="from">The bit of the first place.</param>
    /// <param name="owner">Whose page it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MarkRange(ColumnPage page, int offset, int count, ReadOnlySpan<ulong> present, int from, object owner)
    {
        int last = -1;
        for (int i = 0; i < count; i++)
        {
            if ((present[(from + i) >> 6] >> ((from + i) & 63) & 1) == 0)
                continue;
            last = offset + i;
            page.Present[last >> 6] |= 1UL << (last & 63);
        }

        if (last >= 0)
            page.Tail!.TryTake(last, owner);
    }

    /// <summary>Takes a value out of a page that may be written to; where other states share the place, they keep it.</summary>
    public static void Clear(ColumnPage page, int offset)
    {
        page.Changed();
        page.Present[offset >> 6] &= ~(1UL << (offset & 63));
        if (offset < page.OwnFrom)
            return;
        if (page.Strings is { } strings)
            strings[offset] = null;
        else if (page.Values is { } values)
            values[offset] = default;
    }

    /// <summary>The place behind the last value.</summary>
    private static int End(ColumnPage page)
    {
        int word = page.Present.AsSpan().LastIndexOfAnyExcept(0UL);
        return word < 0 ? 0 : (word << 6) + 64 - BitOperations.LeadingZeroCount(page.Present[word]);
    }

    /// <summary>How many elements have a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Count(PropertyColumn? column)
    {
        int count = 0;
        for (int number = 0; number < column?.PageCount; number++)
        {
            foreach (ulong word in column.Page(number)?.Present ?? [])
                count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>
    /// Finds the next place at which two pages have different values; an absent page has none. What is equal is passed over fast.
    /// </summary>
    /// <param name="one">A page.</param>
    /// <param name="other">Another.</param>
    /// <param name="at">Where the search begins; where the difference is.</param>
    /// <returns>False where there is none.</returns>
    public static bool TryFindDifference(ColumnPage? one, ColumnPage? other, ref int at)
    {
        if (one == other)
            return false;
        (one, other) = (one ?? Empty, other ?? Empty);
        for (; at < PropertyColumn.PageSize; at++)
        {
            at += EqualFrom(one, other, at);
            if (at < PropertyColumn.PageSize && !StoredValues.Same(one.Get(at), other.Get(at)))
                return true;
        }

        return false;
    }

    /// <summary>How many values from a place on are surely equal, told by comparing arrays.</summary>
    private static int EqualFrom(ColumnPage one, ColumnPage other, int at)
    {
        int equal = 0;
        if (HaveSameArrays(one, other))
            equal = PropertyColumn.PageSize - at;
        else if (one.Integers is { } integers && other.Integers is { } others)
            equal = integers.AsSpan(at).CommonPrefixLength(others.AsSpan(at));
        else if (one.Strings is { } strings && other.Strings is { } texts)
            equal = SameFrom(strings.AsSpan(at), texts.AsSpan(at));
        else if (one.Floats is { } floats && other.Floats is { } doubles)
            equal = Bits(floats.AsSpan(at)).CommonPrefixLength(Bits(doubles.AsSpan(at)));
        return Math.Min(equal, SamePresenceFrom(one, other, at));
    }

    private static bool HaveSameArrays(ColumnPage one, ColumnPage other) =>
        one.Tail is { } tail && tail == other.Tail;

    private static ReadOnlySpan<long> Bits(ReadOnlySpan<double> floats) => MemoryMarshal.Cast<double, long>(floats);

    private static int SameFrom(ReadOnlySpan<string?> strings, ReadOnlySpan<string?> others)
    {
        int same = 0;
        while (same < strings.Length && ReferenceEquals(strings[same], others[same]))
            same++;
        return same;
    }

    /// <summary>What an array holds where no value is does not count.</summary>
    private static int SamePresenceFrom(ColumnPage one, ColumnPage other, int at)
    {
        int word = at >> 6;
        ulong differing = (one.Present[word] ^ other.Present[word]) >> (at & 63);
        if (differing != 0)
            return BitOperations.TrailingZeroCount(differing);
        int same = one.Present.AsSpan(word + 1).CommonPrefixLength(other.Present.AsSpan(word + 1)), next = (word + 1 + same) << 6;
        return next - at + (next < PropertyColumn.PageSize
            ? BitOperations.TrailingZeroCount(one.Present[next >> 6] ^ other.Present[next >> 6]) : 0);
    }

    public static bool IsEmpty(ColumnPage page) => page.Present.AsSpan().IndexOfAnyExcept(0UL) < 0;
}
