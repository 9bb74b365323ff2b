using ScoGraph.Model.Stores;
using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.History;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Opening;

/// <summary>A file that is open for writing: its lock, its connections, and the store whose commits go into it.</summary>
internal sealed class GraphFile : OpenFile
{
    /// <summary>So many bytes of commits may be left to replay at the next opening; more is brought into pages at the end.</summary>
    private const long SmallRest = 1 << 16;

    private readonly FileLock _lock;
    private readonly FileWriter _writer;
    private readonly MemoryStore _store;
    private readonly Checkpointer _checkpointer;
    private readonly long _checkpointAfter;
    private readonly RetentionRule? _retention;
    private readonly object _retaining = new();
    private long _sinceCheckpoint;
    private Task _checkpoint = Task.CompletedTask;
    private bool _disposed;

    private GraphFile(FileLock held, FileWriter writer, GraphFileParts parts, FileOpening opened, SqliteGraphOptions options)
    {
        _lock = held;
        _writer = writer;
        Parts = parts;
        _checkpointAfter = options.CheckpointAfter;
        _retention = options.Retention is { } kept ? new RetentionRule(kept, options.Graph.Time) : null;
        FileJournal journal = new(writer, opened.Last, Written);
        _store = new MemoryStore(opened.State, opened.Last.Number, journal, options.Graph.Time);
        Past = new PastStates(parts, () => _store.Committed);
        _checkpointer = new Checkpointer(parts, writer, _store, journal);
        // A checkpoint that was cut short left rows that no head knows.
        long next = Math.Max(opened.Head?.NextVersion ?? 1, LastVersion(writer) + 1);
        _checkpointer.Begin(opened.Pages, opened.Dirty, next);
        _sinceCheckpoint = opened.Head is null && opened.Last.Number > 0 ? SmallRest + 1 : 0;
    }

    public override IGraphStore Store => _store;

    public override PastStates Past { get; }

    public override GraphFileParts Parts { get; }

    public override PageFile? Pages => _checkpointer.File;

    /// <summary>What was found at opening, for the user; null for nothing.</summary>
    public string? Warning { get; private init; }

    public FileWriter Writer => _writer;

    /// <param name="path">The file.</param>
    /// <param name="options">How it is opened.</param>
    /// <param name="derived">What else stands in its checkpoints; null for nothing.</param>
    /// <exception cref="GraphFileException">The file is refused.</exception>
    public static GraphFile Open(string path, SqliteGraphOptions options, IDerivedParts? derived = null)
    {
        FileLock held = FileLock.TryTake(path) ?? throw FileErrors.InUse(path, FileHolder.Find(path));
        FileWriter? writer = null;
        ReaderPool? readers = null;
        try
        {
            LogState log = LogReview.Require(path, options.Vfs);
            writer = new FileWriter(path, () => FileConnections.ToWrite(path, options.Vfs, options.Formats));
            if (writer.Use(FileLayout.IsEmpty))
                writer.Write(database => FileOpening.Create(database, new CommitMark(0, 0)));
            if (log != LogState.Whole)
                writer.Use(database => database.Number("PRAGMA wal_checkpoint(TRUNCATE)"));
            writer.Write(database => FileHolder.Write(database, options.Durability));
            if (options.Durability == Durability.Normal)
                writer.Use(FileLayout.WaitLess);
            readers = new ReaderPool(path, () => FileConnections.ToRead(path, options.Vfs));
            GraphFileParts parts = new(path, readers, new PageCache(options.MemoryBudget), options.Vfs) { Derived = derived };
            FileOpening opened = writer.Use(database => FileOpening.Read(database, parts));
            return new GraphFile(held, writer, parts, opened, options)
            {
                Warning = log == LogState.Whole ? opened.Warning : FileErrors.CutOffLog,
            };
        }
        catch (Exception error)
        {
            readers?.Dispose();
            writer?.Dispose();
            held.Dispose();
            if (error is SqliteException refused)
                throw FileErrors.Of(path, refused);
            throw;
        }
    }

    /// <summary>Brings the pages of the file up to its commits, now, and ends the history where less of it is kept.</summary>
    /// <param name="all">Whether all pages are written anew.</param>
    /// <exception cref="GraphFileException">They could not be written.</exception>
    public void Checkpoint(bool all = false)
    {
        WritePages(all, oldest: null);
        if (_retention is { } retention && Parts.Read(database => retention.Find(database)) is not null)
        {
            lock (_retaining)
            {
                if (Parts.Read(database => retention.Find(database)) is { } oldest)
                    Retain(oldest);
            }
        }
    }

    private void WritePages(bool all, long? oldest)
    {
        Interlocked.Exchange(ref _sinceCheckpoint, 0);
        _checkpointer.Run(all, oldest);
        _writer.EmptyLog();
    }

    /// <summary>Gives room back.</summary>
    /// <exception cref="GraphFileException">The file could not be written.</exception>
    public void Compact()
    {
        Checkpoint();
        _writer.Use(database =>
        {
            database.Run("VACUUM");
            database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            return true;
        });
    }

    /// <summary>Writes all pages anew, of base and commits alone.</summary>
    /// <exception cref="GraphFileException">The file could not be written, or is damaged.</exception>
    public void Rebuild()
    {
        using (StoreTransaction turn = _store.BeginWrite())
            _store.Exchange(turn, state => Parts.Read(database => Truth.Build(database, long.MaxValue).State).GoOn(state));
        Checkpoint(all: true);
    }

    /// <summary>Makes the state after a commit the base.</summary>
    /// <exception cref="GraphFileException">The file holds no such state, or could not be written.</exception>
    public void Retain(long commit)
    {
        // One after the other: the state is built of commits that the other one removes.
        lock (_retaining)
        {
            MemorySnapshot state = Past.At(commit);
            WritePages(all: false, commit);
            _writer.Write(database =>
            {
                uint chain = CommitTable.MarkAt(database, commit)?.Chain ?? Truth.Start(database).Chain;
                BaseTable.Write(database, state.Content, commit, chain);
                CommitTable.RemoveUpTo(database, commit);
            });
        }
    }

    /// <summary>Closes the file. What was committed is in it already.</summary>
    public override void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (Interlocked.Read(ref _sinceCheckpoint) > SmallRest || Parts.Derived?.HasNews == true)
            TryCheckpoint();
        _store.Dispose();
        _checkpoint.Wait();
        Parts.Readers.Dispose();
        _writer.Dispose();
        _lock.Dispose();
    }

    private static long LastVersion(FileWriter writer) =>
        writer.Use(database => database.Number("SELECT max(version) FROM pages"));

    private void Written(IReadOnlyList<JournalEntry> commits)
    {
        _checkpointer.Note(commits.Select(entry => entry.Commit));
        long since = Interlocked.Add(ref _sinceCheckpoint, commits.Sum(entry => (long)entry.Changes.Length));
        if (since >= _checkpointAfter && _checkpoint.IsCompleted)
            _checkpoint = Task.Run(TryCheckpoint);
    }

    /// <summary>
    /// A checkpoint that nobody asked for: where it fails, the commits are in the file still, and whoever commits next is told the reason.
    /// </summary>
    private void TryCheckpoint()
    {
        try
        {
            Checkpoint();
        }
        catch (Exception error) when (error is GraphFileException or DamagedException or ObjectDisposedException)
        {
            // See above.
        }
    }
}
