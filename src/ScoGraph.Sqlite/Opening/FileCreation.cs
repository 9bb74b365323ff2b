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
    /// <exception cref="GraphFileException">There is a file already, or it cannot be written.</exception>
    public static void OfState(
        string path, MemorySnapshot state, (string? Author, string? Message) note = default) => OfTables(path, database =>
    {
        FileOpening.Create(database, new CommitMark(0, 0));
        uint chain = BaseTable.Write(database, state.Content, number: 0);
        CommitMark last = note is (null, null) ? new CommitMark(0, chain)
            : new CommitMark(1, CommitTable.Append(database, First(note), CommitWriter.Write(Nothing), chain));
        CheckpointWriter.WriteFirst(database, state.Content, last);
    });

    /// <summary>A file with all that another holds at this moment.</summary>
    /// <exception cref="GraphFileException">There is a file already, or it cannot be written.</exception>
    public static void Copy(string path, SqliteDatabase source) => Make(path, source.CopyTo);

    /// <summary>Makes a file by what writes its tables.</summary>
    /// <exception cref="GraphFileException">There is a file already, or it cannot be written.</exception>
    public static void OfTables(string path, Action<SqliteDatabase> write) => Make(path, database =>
    {
        database.Run("BEGIN");
        write(database);
        database.Run("COMMIT");
    });

    private static GraphCommit First((string? Author, string? Message) note) => new(() => Nothing)
    {
        Number = 1,
        Instant = DateTimeOffset.UtcNow,
        Author = note.Author,
        Message = note.Message,
    };

    private static void Make(string path, Action<SqliteDatabase> fill)
    {
        if (File.Exists(path))
            throw FileErrors.Exists(path);
        string made = path + Ending;
        try
        {
            File.Delete(made);
            using (SqliteDatabase database = SqliteDatabase.Open(made, FileAccess.ReadWrite))
            {
                // Nobody sees the file before it is whole, so nothing in it need be undone or last by itself.
                database.Run("PRAGMA page_size = 4096");
                database.Run("PRAGMA journal_mode = OFF");
                database.Run("PRAGMA synchronous = OFF");
                fill(database);
            }

            using (FileStream whole = new(made, FileMode.Open, FileAccess.ReadWrite))
                whole.Flush(flushToDisk: true);
            File.Move(made, path);
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
