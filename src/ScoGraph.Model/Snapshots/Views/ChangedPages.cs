namespace ScoGraph.Model.Snapshots.Views;

/// <summary>
/// The pages of a part of a state, some of them changed: those are made when they are asked for, the others are shared. It holds on to none
/// that the part beneath may forget.
/// </summary>
internal abstract class ChangedPages<TPage>(Paged<TPage> beneath) : PageSource<TPage>(beneath.PageCount)
    where TPage : class
{
    /// <summary>Puts the pages into their places that are the part's own beneath, and not changed.</summary>
    protected void Share()
    {
        ReadOnlySpan<TPage?> own = beneath.Own;
        for (int number = 0; number < own.Length; number++)
        {
            if (own[number] is { } page && !IsChanged(number))
                Held[number] = page;
        }
    }

    protected sealed override TPage? Load(int number) =>
        beneath.Page(number) is not { } page ? null : IsChanged(number) ? Change(page, number) : page;

    protected sealed override void Keep(int number, TPage page)
    {
        if (!IsChanged(number))
            Held[number] = null;
    }

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
