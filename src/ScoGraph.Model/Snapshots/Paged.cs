using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// A part of a state that stands in pages, which are asked for one by one: those of its own first, then those of a source, which all
/// states with that source share. A state in memory has pages of its own alone, and pays for the check of an absent page and nothing else;
/// a state on a disk owns what was written since the source was made.
/// </summary>
/// <param name="own">
/// Pages by number; null where the source has the page, or it is absent. What the source holds, where the state has no page of its own.
/// </param>
/// <param name="source">Where the other pages come from; null where they are absent.</param>
internal abstract class Paged<TPage>(TPage?[] own, PageSource<TPage>? source)
    where TPage : class
{
    /// <summary>Every page that is not absent has a number below it.</summary>
    public int PageCount { get; } = Math.Max(own.Length, source?.Held.Length ?? 0);

    /// <summary>Where pages come from that are not the state's own; null where they are absent.</summary>
    public PageSource<TPage>? Source => source;

    /// <summary>The state's own pages, absent where they are the source's; none where all are.</summary>
    public ReadOnlySpan<TPage?> Own => own == source?.Held ? [] : own;

    /// <summary>The page with a number, or null where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPage? Page(int number) => (uint)number < (uint)own.Length && own[number] is { } page ? page : source?.Page(number);

    /// <summary>Whether a page is the state's own, and stays in memory as long as the state.</summary>
    public bool Owns(int number) => (uint)number < (uint)own.Length && own != source?.Held && own[number] is not null;

    /// <summary>Whether two parts have one and the same page of a number, told without loading it: false where that is not known.</summary>
    public static bool Share(Paged<TPage>? one, Paged<TPage>? other, int number) =>
        one == other || (one?.Source == other?.Source && OwnPage(one, number) == OwnPage(other, number));

    /// <summary>
    /// The first page at or behind a number that two parts may not share, told without loading any; behind the last where all are shared.
    /// </summary>
    public static int NextUnshared(Paged<TPage>? one, Paged<TPage>? other, int number)
    {
        int count = Math.Max(one?.PageCount ?? 0, other?.PageCount ?? 0);
        if (one == other || number >= count)
            return count;
        if (one?.Source != other?.Source)
            return number;
        ReadOnlySpan<TPage?> pages = one is null ? [] : one.Own, others = other is null ? [] : other.Own;
        if (pages.Length > others.Length)
        {
            ReadOnlySpan<TPage?> shorter = others;
            others = pages;
            pages = shorter;
        }

        while (number < pages.Length && pages[number] == others[number])
            number++;
        while (number >= pages.Length && number < others.Length && others[number] is null)
            number++;
        return number < others.Length ? number : count;
    }

    private static TPage? OwnPage(Paged<TPage>? part, int number)
    {
        ReadOnlySpan<TPage?> pages = part is null ? [] : part.Own;
        return (uint)number < (uint)pages.Length ? pages[number] : null;
    }
}
