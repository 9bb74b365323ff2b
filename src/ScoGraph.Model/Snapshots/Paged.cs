using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// A part of a state that stands in pages, which are asked for one by one. What is in memory stands in slots; a page whose slot is empty
/// comes from the source when somebody asks, or is absent where there is no source. So a state in memory pays for the check of an absent
/// page and nothing else, and a state on a disk may load late and forget pages by emptying their slots: whoever holds a page keeps it.
/// </summary>
internal abstract class Paged<TPage>(TPage?[] slots, IPageSource<TPage>? source)
    where TPage : class
{
    /// <summary>Every page that is not absent has a number below it.</summary>
    public int PageCount => slots.Length;

    /// <summary>Where pages with empty slots come from; null where they are absent.</summary>
    public IPageSource<TPage>? Source => source;

    /// <summary>The pages that are in memory at this moment; what is null here may still come from the source.</summary>
    public ReadOnlySpan<TPage?> Held => slots;

    /// <summary>The page with a number, or null where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPage? Page(int number) =>
        (uint)number < (uint)slots.Length ? slots[number] ?? (source is null ? null : Fetch(number)) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TPage? Fetch(int number) => slots[number] = source!.Load(number);
}
