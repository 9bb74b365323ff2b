namespace ScoGraph.Sqlite.Files;

/// <summary>A format that files had before, and the way to the next one.</summary>
/// <param name="Tables">The texts of its tables, by which a file is told to be one.</param>
/// <param name="Become">
/// Makes the next format's tables of them, within a transaction. Pages and head may be left out: they are built of base and commits.
/// </param>
internal sealed record FormerFormat(IReadOnlyList<string> Tables, Action<SqliteDatabase> Become);
