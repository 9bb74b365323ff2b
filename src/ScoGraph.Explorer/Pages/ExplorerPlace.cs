namespace ScoGraph.Explorer.Pages;

/// <summary>A page.</summary>
internal enum ExplorerPlace
{
    Query,
    Schema,
    Review,
}
