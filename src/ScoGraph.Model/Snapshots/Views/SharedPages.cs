namespace ScoGraph.Model.Snapshots.Views;

/// <summary>The pages of a part of another state.</summary>
internal sealed class SharedPages<TPage>(Paged<TPage> beneath) : IPageSource<TPage>
    where TPage : class
{
    public TPage? Load(int number) => beneath.Page(number);
}
