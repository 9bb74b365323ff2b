namespace ScoGraph.Sqlite.Pages;

/// <summary>Who holds loaded pages and can forget them.</summary>
internal interface IPageOwner
{
    void Forget(int number);
}
