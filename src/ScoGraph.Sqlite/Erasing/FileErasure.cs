using ScoGraph.Model.Diagnostics;
using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Erasing;

/// <summary>
/// Removes elements or properties from all of a file: a new file is made of base and commits without them, searched for their texts, and
/// put into the place of the old one.
/// </summary>
internal static class FileErasure
{
    private const string Ending = ".forget";

    /// <returns>How many values were removed.</returns>
    /// <exception cref="GraphFileException">The file is refused or cannot be written.</exception>
    /// <exception cref="ArgumentException">The file never held what is to be removed.</exception>
    public static long Run(string path, IReadOnlyList<Erasure> erasures)
    {
        if (!File.Exists(path))
            throw FileErrors.Missing(path);
        using FileLock held = FileLock.TryTake(path) ?? throw FileErrors.InUse(path, FileHolder.Find(path));
        string made = path + Ending;
        File.Delete(made);
        try
        {
            long removed = Make(path, made, erasures);
            DiskPlacing.Instance.Move(made, path, replaces: true);
            DiskPlacing.Instance.SyncFolder(path);
            return removed;
        }
        catch (SqliteException error)
        {
            throw FileErrors.Of(path, error);
        }
        catch (DamagedException error)
        {
            throw FileErrors.Damaged(path, error.Message, error);
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static long Make(string path, string made, IReadOnlyList<Erasure> erasures)
    {
        // All is in the file itself then, and its log is gone when the connection is.
        using SqliteDatabase source = FileConnections.ToWrite(path, vfs: null, FileFormats.Ours);
        source.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        ErasureFilter filter = new(erasures);
        CommitMark start = Truth.Start(source);
        List<CommitRow> commits = [.. CommitTable.Read(source, start.Number, long.MaxValue, start.Chain)];
        MemorySnapshot first = BaseTable.Read(source);
        CommitReader reader = new();
        GraphChanges[] changes = [.. commits.Select(commit => reader.Read(commit.Changes))];
        filter.FindRelationships(first, changes);
        MemorySnapshot oldest = filter.Apply(first);
        changes = [.. changes.Select(filter.Apply)];
        if (filter.Removed == 0)
            throw new ArgumentException("The file never held what is to be removed.", nameof(erasures));
        FileCreation.OfTables(made, database => Write(database, start.Number, oldest, commits, changes));
        using SqliteDatabase result = FileConnections.ToRead(made, vfs: null);
        new ErasureProof(result, made, filter).Run(oldest, changes);
        return filter.Removed;
    }

    /// <exception cref="ArgumentException">What is removed is asked for by a constraint.</exception>
    private static void RequireConstraints(MemorySnapshot state)
    {
        try
        {
            ConstraintCheck.AllOf(state, state.Content.Declared.Schema);
        }
        catch (ValueException violation)
        {
            throw new ArgumentException($"{violation.Message} Drop the constraint first.", violation);
        }
    }

    private static void Write(
        SqliteDatabase database, long start, MemorySnapshot oldest, List<CommitRow> commits, GraphChanges[] changes)
    {
        FileOpening.Create(database, new CommitMark(start, 0));
        CommitMark last = new(start, BaseTable.Write(database, oldest.Content, start));
        GraphDraft draft = new(oldest);
        for (int i = 0; i < changes.Length; i++)
        {
            GraphChanges kept = changes[i];
            ChangeReplay.Apply(draft, kept);
            GraphCommit commit = new(() => kept)
            {
                Number = commits[i].Number,
                Instant = commits[i].Instant,
                Author = commits[i].Author,
                Message = commits[i].Message,
            };
            last = new CommitMark(commit.Number, CommitTable.Append(database, commit, CommitWriter.Write(kept), last.Chain));
        }

        MemorySnapshot state = draft.FreezeReplayed();
        RequireConstraints(state);
        CheckpointWriter.WriteFirst(database, state.Content, last);
    }
}
