namespace ScoGraph.Model.Snapshots.Views;

/// <summary>The ids of a set that are not hidden.</summary>
internal sealed class VisibleIds : ChangedPages<ulong[]>
{
    private readonly IdSet _hidden;

    private VisibleIds(IdSet beneath, IdSet hidden)
        : base(beneath) => _hidden = hidden;

    /// <param name="beneath">The set.</param>
    /// <param name="hidden">What is hidden, in the set or not.</param>
    /// <param name="common">How many ids are in both.</param>
    public static IdSet Of(IdSet beneath, IdSet hidden, int common)
    {
        if (common == 0)
            return beneath;
        if (common == beneath.Count)
            return IdSet.Empty;
        VisibleIds pages = new(beneath, hidden);
        pages.Share();
        return new IdSet(pages.Held, beneath.Count - common, pages);
    }

    protected override bool IsChanged(int number) => _hidden.Page(number) is not null;

    protected override ulong[] Change(ulong[] page, int number)
    {
        ulong[] hidden = _hidden.Page(number)!, visible = new ulong[page.Length];
        for (int i = 0; i < visible.Length; i++)
            visible[i] = page[i] & ~hidden[i];
        return visible;
    }
}
