namespace ScoGraph.Model.Snapshots.Views;

/// <summary>
/// The pages of a part of a state, some of them changed: those are made when they are asked for, the others are shared.
/// </summary>
internal abstract class ChangedPages<TPage>(Paged<TPage> beneath) : IPageSource<TPage>
    where TPage : class
{
    /// <summary>The pages to begin with: what is in memory and not changed.</summary>
    public TPage?[] Slots()
    {
        TPage?[] slots = beneath.Held.ToArray();
        for (int number = 0; number < slots.Length; number++)
        {
            if (slots[number] is not null && IsChanged(number))
                slots[number] = null;
        }

        return slots;
    }

    public TPage? Load(int number) => beneath.Page(number) is not { } page ? null : IsChanged(number) ? Change(page, number) : page;

    protected abstract bool IsChanged(int number);

    /// <summary>The page as it is shown; never called for two pages of one number with other content.</summary>
    protected abstract TPage Change(TPage page, int number);

    /// <summary>
    /// The bits of a set for a range of ids that begins and ends with a word and lies in one page; nothing where none is set.
    /// </summary>
    protected static ReadOnlySpan<ulong> Bits(IdSet set, int first, int count)
    {
        if (set.Page(first >> IdSet.PageBits) is not { } page)
            return default;
        ReadOnlySpan<ulong> words = page.AsSpan((first & (IdSet.PageSize - 1)) >> 6, count >> 6);
        return words.IndexOfAnyExcept(0UL) < 0 ? default : words;
    }
}
