using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Tests.Formats;

/// <summary>
/// A format 0, which no version ever wrote: commits stand in a table <c>log</c>, with author and message in one column. It shows how an
/// older file becomes a newer one, as long as there is one format alone.
/// </summary>
internal static class FormerShape
{
    private const string Log =
        "CREATE TABLE log(number INTEGER PRIMARY KEY, instant TEXT NOT NULL, told TEXT, changes TEXT, checksum INTEGER NOT NULL)";

    /// <summary>Ours, and this one before.</summary>
    public static FileFormats Formats { get; } = With(Become);

    /// <summary>Another way from this one to the next.</summary>
    public static FileFormats With(Action<SqliteDatabase> become) =>
        new([new FormerFormat([.. FileLayout.Tables.Select(Former)], become)]);

    /// <summary>Makes a file one of this format. Within a transaction.</summary>
    public static void Undo(SqliteDatabase database)
    {
        database.Run(Log);
        database.Run("INSERT INTO log SELECT number, instant, json_array(author, message), changes, checksum FROM commits");
        database.Run("DROP TABLE commits");
        FileLayout.WriteVersion(database, 0);
    }

    public static void Become(SqliteDatabase database)
    {
        database.Run(FileLayout.Tables.Single(table => table != Former(table)));
        database.Run(
            "INSERT INTO commits SELECT number, instant, json_extract(told, '$[0]'), json_extract(told, '$[1]'), changes, checksum FROM log");
        database.Run("DROP TABLE log");
    }

    private static string Former(string table) => table.StartsWith("CREATE TABLE commits(", StringComparison.Ordinal) ? Log : table;
}
