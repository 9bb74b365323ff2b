using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>
/// Brings the pages of the file up to its commits: new rows in portions, between which others commit, then the head in one small
/// transaction; rows that nobody can ask for any more go later. A checkpoint that fails loses nothing.
/// </summary>
internal sealed class Checkpointer(GraphFileParts parts, FileWriter writer, MemoryStore store, FileJournal journal)
{
    private readonly object _running = new();
    private readonly Queue<(WeakReference<PageFile> Needs, List<long> Rows)> _obsolete = [];
    private readonly object _dirtyGate = new();
    private DirtyPages _dirty = new();
    private PageFile? _file;
    private long _nextVersion = 1;
    private bool _sweeps = true;

    /// <summary>The pages of the last checkpoint; null where there is none.</summary>
    public PageFile? File => _file;

    /// <summary>Begins with the checkpoint that the graph was opened from.</summary>
    /// <param name="file">Its pages; null where there is none, and the next checkpoint writes all.</param>
    /// <param name="dirty">What changed since.</param>
    /// <param name="nextVersion">Every row has a version below it.</param>
    public void Begin(PageFile? file, DirtyPages dirty, long nextVersion) => (_file, _dirty, _nextVersion) = (file, dirty, nextVersion);

    /// <summary>Commits were written.</summary>
    public void Note(IEnumerable<GraphCommit> commits)
    {
        lock (_dirtyGate)
        {
            foreach (GraphCommit commit in commits)
                _dirty.Note(commit.Changes, ((MemorySnapshot)commit.After!).Content.Tables);
        }
    }

    /// <summary>Makes a checkpoint, unless nothing changed.</summary>
    /// <param name="all">Whether all pages are written anew.</param>
    /// <param name="oldest">What is derived of a state before this commit goes; null where the history stays as long as it is.</param>
    /// <exception cref="GraphFileException">It could not be written.</exception>
    public void Run(bool all = false, long? oldest = null)
    {
        lock (_running)
        {
            Capture captured = TakeDirty();
            // Read now: when the head is written, where the hubs of the one before are is gone.
            all |= _file is null || !_file.TryReadVersions() || _file.IsDamaged;
            if (captured.Dirty.IsEmpty && !all && oldest is null && parts.Derived?.HasNews != true)
                return;
            try
            {
                Write(captured, all, oldest ?? 0);
            }
            catch
            {
                lock (_dirtyGate)
                    _dirty.Add(captured.Dirty);
                throw;
            }

            RemoveObsolete();
        }
    }

    private Capture TakeDirty()
    {
        using StoreTransaction turn = store.BeginWrite();
        Capture? captured = null;
        store.Exchange(turn, state =>
        {
            lock (_dirtyGate)
                (captured, _dirty) = (new Capture(state, journal.Last, _dirty), new DirtyPages());
            return state;
        });
        return captured!;
    }

    private void Write(Capture captured, bool all, long oldest)
    {
        PageWriter rows = new(_nextVersion, portion => writer.Write(database => PageTable.Insert(database, portion)));
        Dictionary<PartKey, PartVersions> versions;
        try
        {
            versions = all ? CheckpointWriter.WriteAll(captured.State.Content, rows)
                : CheckpointWriter.WriteDirty(captured.State.Content, _file!.Versions, captured.Dirty, rows);
            parts.Derived?.Write(_file, captured.State, captured.Last.Number, oldest, versions, rows);
        }
        finally
        {
            _nextVersion = rows.NextVersion;
        }

        using StoreTransaction turn = store.BeginWrite();
        store.Exchange(turn, state => Flip(state, captured, versions));
    }

    private MemorySnapshot Flip(MemorySnapshot current, Capture captured, Dictionary<PartKey, PartVersions> versions)
    {
        Head head = Heads.Of(captured.State.Content, captured.Last, _nextVersion, versions);
        writer.Write(database => HeadTable.Write(database, head));
        PageFile file = parts.Pages(head);
        if (_file is { } before)
            _obsolete.Enqueue((new WeakReference<PageFile>(before), CheckpointWriter.Obsolete(before.Versions, versions)));
        _file = file;
        lock (_dirtyGate)
            return current.Exchange(new StateRebase(_dirty).Run(current.Content, HeadState.Of(head, file)));
    }

    /// <summary>Removes rows that no state in memory can ask for; once after opening also those that an earlier process left.</summary>
    private void RemoveObsolete()
    {
        if (_sweeps)
        {
            _sweeps = false;
            HashSet<long> live = [.. _file!.Versions.Values.SelectMany(part => part.Groups), .. _obsolete.SelectMany(o => o.Rows)];
            writer.Write(database => PageTable.Delete(database, PageTable.All(database).Where(version => !live.Contains(version))));
        }

        while (_obsolete.TryPeek(out (WeakReference<PageFile> Needs, List<long> Rows) oldest) && !oldest.Needs.TryGetTarget(out _))
        {
            _obsolete.Dequeue();
            writer.Write(database => PageTable.Delete(database, oldest.Rows));
        }
    }

    /// <summary>What a checkpoint is made of.</summary>
    private sealed record Capture(MemorySnapshot State, CommitMark Last, DirtyPages Dirty);
}
