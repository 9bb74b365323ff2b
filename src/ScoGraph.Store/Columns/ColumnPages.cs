using System.Numerics;
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

    public static bool IsEmpty(ColumnPage page) => page.Present.AsSpan().IndexOfAnyExcept(0UL) < 0;
}
