using System.Numerics;
using System.Runtime.InteropServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>Makes and copies the typed pages of columns.</summary>
internal static class ColumnPages
{
    public const int Words = PropertyColumn.PageSize / 64;

    /// <summary>A page without values, which is never written to.</summary>
    public static readonly ColumnPage Empty = ForStrings();

    public static ColumnPage ForIntegers() => new() { Present = new ulong[Words], Integers = new long[PropertyColumn.PageSize] };

    public static ColumnPage ForFloats() => new() { Present = new ulong[Words], Floats = new double[PropertyColumn.PageSize] };

    public static ColumnPage ForStrings() => new() { Present = new ulong[Words], Strings = new string?[PropertyColumn.PageSize] };

    public static ColumnPage ForValues() => new() { Present = new ulong[Words], Values = new Value[PropertyColumn.PageSize] };

    /// <summary>An empty page of the narrowest type that holds a value.</summary>
    public static ColumnPage For(in Value value) =>
        value.IsInteger ? ForIntegers() : value.IsFloat ? ForFloats() : value.IsString ? ForStrings() : ForValues();

    /// <summary>Whether a page can hold a value without being converted.</summary>
    public static bool Fits(ColumnPage page, in Value value) =>
        page.Values is not null
        || (page.Integers is not null && value.IsInteger)
        || (page.Floats is not null && value.IsFloat)
        || (page.Strings is not null && value.IsString);

    public static ColumnPage Copy(ColumnPage page) => new()
    {
        Present = [.. page.Present],
        Integers = page.Integers is { } integers ? [.. integers] : null,
        Floats = page.Floats is { } floats ? [.. floats] : null,
        Strings = page.Strings is { } strings ? [.. strings] : null,
        Values = page.Values is { } values ? [.. values] : null,
    };

    /// <summary>The page with its values in the general form.</summary>
    public static ColumnPage Widen(ColumnPage page)
    {
        Value[] values = new Value[PropertyColumn.PageSize];
        for (int i = 0; i < values.Length; i++)
            values[i] = page.Get(i);
        return new ColumnPage { Present = [.. page.Present], Values = values };
    }

    /// <summary>Writes a value that fits into a page that may be written to.</summary>
    public static void Write(ColumnPage page, int offset, in Value value)
    {
        page.Present[offset >> 6] |= 1UL << (offset & 63);
        if (page.Integers is { } integers)
            integers[offset] = value.AsInteger();
        else if (page.Floats is { } floats)
            floats[offset] = value.AsFloat();
        else if (page.Strings is { } strings)
            strings[offset] = value.AsString();
        else
            page.Values![offset] = value;
    }

    public static void Clear(ColumnPage page, int offset)
    {
        page.Present[offset >> 6] &= ~(1UL << (offset & 63));
        if (page.Strings is { } strings)
            strings[offset] = null;
        else if (page.Values is { } values)
            values[offset] = default;
    }

    /// <summary>How many elements have a value.</summary>
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
        if (one.Integers is { } integers && other.Integers is { } others)
            equal = integers.AsSpan(at).CommonPrefixLength(others.AsSpan(at));
        else if (one.Strings is { } strings && other.Strings is { } texts)
            equal = SameFrom(strings.AsSpan(at), texts.AsSpan(at));
        else if (one.Floats is { } floats && other.Floats is { } doubles)
            equal = Bits(floats.AsSpan(at)).CommonPrefixLength(Bits(doubles.AsSpan(at)));
        return one.Strings is null ? Math.Min(equal, SamePresenceFrom(one, other, at)) : equal;
    }

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
