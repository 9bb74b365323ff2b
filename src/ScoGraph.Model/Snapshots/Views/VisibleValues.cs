using System.Numerics;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots.Views;

/// <summary>The values of a column without those of hidden elements.</summary>
internal sealed class VisibleValues : ChangedPages<ColumnPage>
{
    private readonly IdSet _hidden;

    private VisibleValues(PropertyColumn beneath, IdSet hidden)
        : base(beneath) => _hidden = hidden;

    /// <summary>The column, which keeps at least one value.</summary>
    public static PropertyColumn Of(PropertyColumn beneath, IdSet hidden)
    {
        VisibleValues pages = new(beneath, hidden);
        pages.Share();
        return new PropertyColumn(pages.Held, pages) { Distinct = beneath.Distinct };
    }

    /// <summary>How many hidden elements have a value. O(pages with hidden elements).</summary>
    public static int Count(PropertyColumn beneath, IdSet hidden)
    {
        int count = 0;
        for (int number = 0; number < beneath.PageCount; number++)
        {
            ReadOnlySpan<ulong> bits = Bits(hidden, number << PropertyColumn.PageBits, PropertyColumn.PageSize);
            if (bits.IsEmpty || beneath.Page(number) is not { } page)
                continue;
            for (int i = 0; i < bits.Length; i++)
                count += BitOperations.PopCount(page.Present[i] & bits[i]);
        }

        return count;
    }

    protected override bool IsChanged(int number) =>
        !Bits(_hidden, number << PropertyColumn.PageBits, PropertyColumn.PageSize).IsEmpty;

    protected override ColumnPage Change(ColumnPage page, int number)
    {
        ReadOnlySpan<ulong> hidden = Bits(_hidden, number << PropertyColumn.PageBits, PropertyColumn.PageSize);
        ulong[] present = [.. page.Present];
        string?[]? strings = page.Strings is null ? null : [.. page.Strings];
        Value[]? values = page.Values is null ? null : [.. page.Values];
        for (int word = 0; word < present.Length; word++)
        {
            for (ulong bits = present[word] & hidden[word]; bits != 0; bits &= bits - 1)
            {
                int at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (strings is not null)
                    strings[at] = null;
                if (values is not null)
                    values[at] = default;
            }

            present[word] &= ~hidden[word];
        }

        return new ColumnPage
        {
            Present = present,
            Integers = page.Integers,
            Floats = page.Floats,
            Strings = strings,
            Values = values,
        };
    }
}
