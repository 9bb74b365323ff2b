namespace ScoGraph.Model.Snapshots;

/// <summary>Where pages come from that are not in memory yet: a file, another machine.</summary>
internal interface IPageSource<TPage>
    where TPage : class
{
    /// <summary>
    /// The page with a number, or null where the state has none, also for numbers beyond the pages that the source began with. May be
    /// called from any thread, and again for a page that was loaded before; the answer always has the same content.
    /// </summary>
    TPage? Load(int number);
}
