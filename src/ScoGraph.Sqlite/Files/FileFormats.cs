using System.Globalization;

namespace ScoGraph.Sqlite.Files;

/// <summary>
/// The formats that files have had, and how an older one becomes the newest: when it is opened to be written, before anything else is
/// read of it, in one transaction. Whatever ends the process or fails meanwhile, the file is as it was.
/// </summary>
/// <param name="former">Those before <see cref="FileLayout.Version"/>, the oldest first, each a version below the next.</param>
internal sealed class FileFormats(IReadOnlyList<FormerFormat> former)
{
    /// <summary>Ours: version 1 is the first. Whoever raises the version puts the one before behind the others here.</summary>
    public static FileFormats Ours { get; } = new([]);

    private long Oldest => FileLayout.Version - former.Count;

    /// <summary>
    /// Refuses files that are no graphs, those of newer versions, and those with triggers, views or tables that we did not make.
    /// </summary>
    /// <returns>The version of the file's format.</returns>
    /// <exception cref="GraphFileException">The file is refused.</exception>
    public long Check(SqliteDatabase database, string path)
    {
        long version = FileLayout.ReadVersion(database, path);
        if (version > FileLayout.Version)
            throw FileErrors.Newer(path, version);
        if (version < Oldest)
            throw FileErrors.NotAGraph(path, string.Create(CultureInfo.InvariantCulture, $"there never was a format {version}"));
        FileLayout.CheckTables(database, path, version == FileLayout.Version ? FileLayout.Tables : former[(int)(version - Oldest)].Tables);
        return version;
    }

    /// <summary>The same for a file that is only read, which cannot become the newest format.</summary>
    /// <exception cref="GraphFileException">The file is refused.</exception>
    public void CheckToRead(SqliteDatabase database, string path)
    {
        if (Check(database, path) is var version && version < FileLayout.Version)
            throw FileErrors.Older(path, version);
    }

    /// <summary>Makes a file the newest format that was checked, if it is an older one.</summary>
    /// <exception cref="GraphFileException">The file is damaged, or no graph; it is as it was.</exception>
    /// <exception cref="SqliteException">It could not be written; it is as it was.</exception>
    public void Migrate(SqliteDatabase database, string path)
    {
        if (FileLayout.ReadVersion(database, path) == FileLayout.Version)
            return;
        database.Run("BEGIN IMMEDIATE");
        try
        {
            while (Check(database, path) is var version && version < FileLayout.Version)
            {
                former[(int)(version - Oldest)].Become(database);
                FileLayout.WriteVersion(database, version + 1);
            }

            database.Run("COMMIT");
        }
        catch
        {
            if (database.IsInTransaction)
                database.Run("ROLLBACK");
            throw;
        }
    }
}
