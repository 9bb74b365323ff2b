namespace ScoGraph.Explorer.Asking;

/// <summary>How a result is looked at.</summary>
internal enum ResultTab
{
    Table,
    Graph,
    Json,
    Plan,
}
