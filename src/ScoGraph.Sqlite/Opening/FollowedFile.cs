using ScoGraph.Model.Stores;
using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.History;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Opening;

/// <summary>
/// A file that is open to read: what a writer in another process commits is followed when somebody asks for the newest state.
/// </summary>
internal sealed class FollowedFile : OpenFile
{
    private readonly object _gate = new();
    private readonly SqliteDatabase _database;
    private readonly MemoryStore _store;
    private CommitMark _last;
    private PageFile? _pages;
    private uint? _checkpoint;
    private long _seen;

    private FollowedFile(GraphFileParts parts, SqliteDatabase database, SqliteGraphOptions options)
    {
        Parts = parts;
        _database = database;
        (FileOpening opened, _checkpoint, _seen) = AtOneTime(() =>
        {
            options.Formats.CheckToRead(database, parts.Path);
            (FileOpening whole, uint? checkpoint) = ReadWhole();
            return (whole, checkpoint, Seen());
        });
        (_last, _pages) = (opened.Last, opened.Pages);
        _store = new MemoryStore(opened.State, opened.Last.Number, options.Graph.Time);
        Store = new FollowingStore(
            _store, Follow, () => options.Refusal is { } refusal ? FileErrors.Held(parts.Path, refusal) : FileErrors.ReadOnly(parts.Path));
        Past = new PastStates(parts, () =>
        {
            Follow();
            return _store.Committed;
        });
    }

    public override IGraphStore Store { get; }

    public override GraphFileParts Parts { get; }

    public override PastStates Past { get; }

    public override PageFile? Pages => _pages;

    /// <exception cref="GraphFileException">The file is refused.</exception>
    public static FollowedFile Open(string path, SqliteGraphOptions options)
    {
        if (!File.Exists(path))
            throw FileErrors.Missing(path);
        SqliteDatabase? database = null;
        ReaderPool readers = new(path, () => FileConnections.ToRead(path, options.Vfs));
        try
        {
            LogReview.Require(path, options.Vfs);
            database = FileConnections.ToRead(path, options.Vfs);
            GraphFileParts parts = new(path, readers, new PageCache(options.MemoryBudget), options.Vfs);
            return new FollowedFile(parts, database, options);
        }
        catch (Exception error)
        {
            readers.Dispose();
            database?.Dispose();
            if (error is SqliteException refused)
                throw FileErrors.Of(path, refused);
            throw;
        }
    }

    public override void Dispose()
    {
        lock (_gate)
        {
            _store.Dispose();
            Parts.Readers.Dispose();
            _database.Dispose();
        }
    }

    /// <summary>Goes on to the newest commit of the file. Asking whether there is one costs some microseconds.</summary>
    /// <exception cref="GraphFileException">The file cannot be read.</exception>
    private void Follow()
    {
        lock (_gate)
        {
            _store.ThrowIfDisposed();
            try
            {
                long seen = Seen();
                if (seen == _seen)
                    return;
                if (FileLayout.ReadVersion(_database, Parts.Path) is > FileLayout.Version and var version)
                    throw FileErrors.Newer(Parts.Path, version);
                GoOn();
                _seen = seen;
            }
            catch (SqliteException error)
            {
                throw FileErrors.Of(Parts.Path, error);
            }
        }
    }

    /// <summary>
    /// Commit by commit, so that who watches hears of each. Where a checkpoint was made, or the history was written anew, the state is read
    /// whole.
    /// </summary>
    private void GoOn()
    {
        CommitReader reader = new();
        try
        {
            foreach (CommitRow commit in CommitTable.Read(_database, _last.Number, long.MaxValue, _last.Chain))
            {
                using StoreTransaction transaction = _store.BeginWrite();
                GraphDraft draft = (GraphDraft)transaction.BeginStatement();
                ChangeReplay.Apply(draft, reader.Read(commit.Changes));
                transaction.Keep(draft);
                transaction.Describe(commit.Author, commit.Message);
                transaction.Record(commit.Number, commit.Instant);
                transaction.Commit();
                _last = new CommitMark(commit.Number, commit.Chain);
            }

            if (HeadTable.ReadMark(_database) == _checkpoint)
                return;
        }
        catch (Exception error) when (error is DamagedException or Model.Diagnostics.ValueException)
        {
            // Written anew; if the file is damaged instead, reading it whole says so.
        }

        (FileOpening opened, uint? checkpoint) = AtOneTime(ReadWhole);
        using StoreTransaction turn = _store.BeginWrite();
        _store.Exchange(turn, opened.State.GoOn(_store.Committed.State), opened.Last.Number);
        (_last, _pages, _checkpoint) = (opened.Last, opened.Pages, checkpoint);
    }

    private (FileOpening Opened, uint? Checkpoint) ReadWhole() => (FileOpening.Read(_database, Parts), HeadTable.ReadMark(_database));

    /// <summary>Reads what belongs together: nothing that is committed meanwhile is seen, and locks are taken once.</summary>
    private T AtOneTime<T>(Func<T> read)
    {
        _database.Run("BEGIN");
        try
        {
            return read();
        }
        finally
        {
            _database.Run("COMMIT");
        }
    }

    private long Seen() => _database.Number("PRAGMA data_version");
}
