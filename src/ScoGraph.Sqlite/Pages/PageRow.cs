namespace ScoGraph.Sqlite.Pages;

/// <summary>A row of pages.</summary>
/// <param name="Version">Names it; never given to another.</param>
/// <param name="Data">Its sealed bytes.</param>
internal readonly record struct PageRow(long Version, byte[] Data);
