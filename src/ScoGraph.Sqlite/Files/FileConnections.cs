namespace ScoGraph.Sqlite.Files;

/// <summary>Opens connections to a graph's file.</summary>
internal static class FileConnections
{
    /// <summary>One that writes. A new file is made where there is none; a foreign one is left as it is.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    /// <exception cref="GraphFileException">The file is no graph.</exception>
    public static SqliteDatabase ToWrite(string path, SqliteGraphOptions options)
    {
        SqliteDatabase database = SqliteDatabase.Open(path, FileAccess.ReadWrite, options.Vfs);
        return Prepared(database, () =>
        {
            FileLayout.Prepare(database);
            if (!FileLayout.IsEmpty(database))
                FileLayout.Check(database, path);
            FileLayout.PrepareToWrite(database, options.Durability == Durability.Full);
        });
    }

    /// <summary>One that reads.</summary>
    /// <inheritdoc cref="ToWrite"/>
    public static SqliteDatabase ToRead(string path, string? vfs)
    {
        SqliteDatabase database = SqliteDatabase.Open(path, FileAccess.Read, vfs);
        return Prepared(database, () => FileLayout.Prepare(database));
    }

    private static SqliteDatabase Prepared(SqliteDatabase database, Action prepare)
    {
        try
        {
            prepare();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
