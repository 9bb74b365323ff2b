using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Files;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Opening;

/// <summary>
/// Makes a file whole, beside its place, and moves it there when it is on the disk: whatever happens meanwhile, there is all of it or
/// nothing.
/// </summary>
internal static class FileCreation
{
    private const string Ending = ".new";

    private static readonly GraphChanges Nothing = new() { Nodes = [], Relationships = [] };

    /// <summary>A file whose base is a state.</summary>
    /// <param name="path">The file.</param>
    /// <param name="state">The state.</param>
    /// <param name="note">Author and message of a first commit, which changes nothing; both null for no such commit.</param>
    /// <param name="placing">Brings the file to its place; null for the system.</param>
    /// <exception cref="GraphFileException">There is a file already, or it cannot be written.</exception>
    public static void OfState(
        string path, MemorySnapshot state, (string? Author, string? Message) note = default, IFilePlacing? placing = null) => OfTables(
        path, database => WriteState(database, state, note), placing);

    private static void WriteState(SqliteDatabase database, MemorySnapshot state, (string? Author, string? Message) note)
    {
        FileOpening.Create(database, new CommitMark(0, 0));
        uint chain = BaseTable.Write(database, state.Content, number: 0);
        CommitMark last = note is (null, null) ? new CommitMark(0, chain)
            : new CommitMark(1, CommitTable.Append(database, First(note), CommitWriter.Write(Nothing), chain));
        CheckpointWriter.WriteFirst(database, state.Content, last);
    }

    /// <summary>A file with all that another holds at this moment.</summary>
    /// <exception cref="GraphFileException">There is a file already, or it cannot be written.</exception>
    public static void Copy(string path, SqliteDatabase source, IFilePlacing? placing = null) =>
        Make(path, source.CopyTo, placing ?? DiskPlacing.Instance);

    /// <summary>Makes a file by what writes its tables.</summary>
    /// <exception cref="GraphFileException">There is a file already, or it cannot be written.</exception>
    public static void OfTables(string path, Action<SqliteDatabase> write, IFilePlacing? placing = null) => Make(
        path,
        database =>
        {
            database.Run("BEGIN");
            write(database);
            database.Run("COMMIT");
        },
        placing ?? DiskPlacing.Instance);

    private static GraphCommit First((string? Author, string? Message) note) => new(() => Nothing)
    {
        Number = 1,
        Instant = DateTimeOffset.UtcNow,
        Author = note.Author,
        Message = note.Message,
    };

    private static void Make(string path, Action<SqliteDatabase> fill, IFilePlacing placing)
    {
        if (File.Exists(path))
            throw FileErrors.Exists(path);
        string made = path + Ending;
        try
        {
            File.Delete(made);
            using (SqliteDatabase database = SqliteDatabase.Open(made, FileAccess.ReadWrite, placing.Vfs))
            {
                // Nobody sees the file before it is whole, so nothing in it need be undone or last by itself.
                database.Run("PRAGMA page_size = 4096");
                database.Run("PRAGMA journal_mode = OFF");
                database.Run("PRAGMA synchronous = OFF");
                fill(database);
            }

            placing.Sync(made);
            placing.Move(made, path, replaces: false);
            placing.SyncFolder(path);
        }
        catch (SqliteException error)
        {
            File.Delete(made);
            throw FileErrors.Of(path, error);
        }
        catch (DirectoryNotFoundException)
        {
            throw FileErrors.NoFolder(path);
        }
        catch (Exception error)
        {
            File.Delete(made);
            if (error is UnauthorizedAccessException)
                throw FileErrors.ReadOnlyFolder(path, error);
            throw;
        }
    }
}
