namespace ScoGraph.Server.Wording;

/// <summary>
/// Bookmarks make a client of a cluster see its own writes. One server always shows them, so there is one bookmark, and any is accepted.
/// </summary>
internal static class Bookmarks
{
    public const string Only = "scograph:newest";
}
