using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// Where pages come from that are not in memory until somebody asks: a file, another machine. What it holds may be forgotten by emptying
/// its place; whoever has a page keeps it. Any thread.
/// </summary>
/// <param name="count">Every page that is not absent has a number below it.</param>
internal abstract class PageSource<TPage>(int count)
    where TPage : class
{
    /// <summary>The pages that are in memory at this moment.</summary>
    public TPage?[] Held { get; } = new TPage?[count];

    /// <summary>The page with a number, or null where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPage? Page(int number)
    {
        TPage?[] held = Held;
        return (uint)number < (uint)held.Length ? held[number] ?? Fetch(number) : null;
    }

    /// <summary>
    /// Loads a page with a number below the count; null where it is absent. May be called for a page that was loaded before; the answer
    /// always has the same content.
    /// </summary>
    protected abstract TPage? Load(int number);

    /// <summary>A loaded page was put into its place.</summary>
    protected virtual void Keep(int number, TPage page)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TPage? Fetch(int number)
    {
        if (Load(number) is not { } page)
            return null;
        if (Interlocked.CompareExchange(ref Held[number], page, null) is { } earlier)
            return earlier;
        Keep(number, page);
        return page;
    }
}
