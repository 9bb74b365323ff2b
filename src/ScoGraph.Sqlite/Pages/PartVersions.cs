namespace ScoGraph.Sqlite.Pages;

/// <summary>Which rows of the file hold the pages of a part.</summary>
/// <param name="PageCount">Every page that is not absent has a number below it.</param>
/// <param name="Groups">The version of each group of pages, which names its row; 0 where all of them are absent.</param>
internal sealed record PartVersions(int PageCount, long[] Groups);
