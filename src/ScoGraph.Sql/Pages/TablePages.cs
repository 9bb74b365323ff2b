using ScoGraph.Model.Snapshots;

namespace ScoGraph.Sql.Pages;

/// <summary>Pages that are made of rows when somebody asks for them.</summary>
/// <param name="ids">Every element's id is below it.</param>
/// <param name="bits">How many bits of an id are its place in a page.</param>
/// <param name="bound">How many pages stay in memory.</param>
/// <param name="load">Makes the page of the ids from one to before another; null for an absent one.</param>
internal sealed class TablePages<TPage>(int ids, int bits, PageBound bound, Func<int, int, TPage?> load)
    : PageSource<TPage>((int)(((long)ids + (1 << bits) - 1) >> bits))
    where TPage : class
{
    protected override TPage? Load(int number) => load(number << bits, (int)Math.Min(ids, ((long)number + 1) << bits));

    protected override void Keep(int number, TPage page) => bound.Add(() => Held[number] = null);
}
