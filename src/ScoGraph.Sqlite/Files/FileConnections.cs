namespace ScoGraph.Sqlite.Files;

/// <summary>Opens connections to a graph's file.</summary>
internal static class FileConnections
{
    /// <summary>
    /// One that writes. A new file is made where there is none; one of an older format becomes one of the newest; a foreign one is left as
    /// it is.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="vfs">The file system; null for the machine's own.</param>
    /// <param name="formats">The formats that the file may have.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    /// <exception cref="GraphFileException">The file is no graph.</exception>
    public static SqliteDatabase ToWrite(string path, string? vfs, FileFormats formats)
    {
        SqliteDatabase database = SqliteDatabase.Open(path, FileAccess.ReadWrite, vfs);
        return Prepared(database, () =>
        {
            FileLayout.Prepare(database);
            bool isNew = FileLayout.IsEmpty(database);
            if (!isNew)
                formats.Check(database, path);
            FileLayout.PrepareToWrite(database);
            if (!isNew)
                formats.Migrate(database, path);
        });
    }

    /// <summary>One that reads.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vfs">The file system; null for the machine's own.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
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
