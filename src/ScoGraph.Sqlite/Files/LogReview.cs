using ScoGraph.Sqlite.Encoding;

namespace ScoGraph.Sqlite.Files;

/// <summary>Whether a file may be opened with the log that it has.</summary>
internal static class LogReview
{
    /// <summary>
    /// Refuses a damaged log, and leaves it as it is. Where commits did not wait for the disk, a loss of power leaves the same, so it is
    /// let pass.
    /// </summary>
    /// <exception cref="GraphFileException">The log is damaged, or cannot be read.</exception>
    public static LogState Require(string path, string? vfs)
    {
        // A writer in another process may write the log anew while it is read; then it is whole the next time.
        LogState state = LogCheck.Read(path);
        if (state == LogState.Damaged)
            state = LogCheck.Read(path);
        if (state != LogState.Damaged)
            return state;
        return Waited(path, vfs) ? throw FileErrors.Damaged(path, "in its log, commits stand behind one that cannot be read") : LogState.Damaged;
    }

    /// <summary>Whether the commits of the last writer waited for the disk.</summary>
    private static bool Waited(string path, string? vfs)
    {
        try
        {
            using SqliteDatabase database = FileConnections.ToRead(path, vfs);
            return MetaTable.Read(database, MetaTable.Durability) != nameof(Durability.Normal);
        }
        catch (Exception error) when (error is DamagedException or SqliteException)
        {
            return true;
        }
    }
}
