using System.Collections.Concurrent;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;

namespace ScoGraph.Store.Tests;

/// <summary>Commits that wait for a journal: written together, and refused together.</summary>
public sealed class CommitQueueTests : IDisposable
{
    private readonly GatedJournal _journal = new();
    private readonly Witness _witness = new();
    private readonly ConcurrentQueue<Thread> _threads = new();
    private readonly MemoryStore _store;

    public CommitQueueTests()
    {
        _store = new MemoryStore(MemorySnapshot.Empty(new StoreTables()), 0, _journal, TimeProvider.System);
        _store.Subscribe(_witness);
    }

    public void Dispose()
    {
        _store.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task Commits_that_wait_are_written_together()
    {
        Task[] commits = StartThree();
        Assert.Equal(0, _store.Current.NodeBound);
        _journal.Open(fails: false);
        await Task.WhenAll(commits);
        Assert.Equal([[1], [2, 3]], _journal.Groups);
        Assert.Equal(["committing 1", "committing 2", "committing 3", "committed 1", "committed 2", "committed 3"], _witness.Heard);
        Assert.Equal((3, 3L), (_store.Current.NodeBound, _store.LastCommit));
    }

    [Fact]
    public async Task A_refused_commit_refuses_those_that_rest_on_it_and_the_graph_goes_on()
    {
        Task[] commits = StartThree();
        StoreTransaction open = _store.BeginWrite();
        IGraphWriter writer = open.BeginStatement();
        writer.CreateNode([]);
        open.Keep(writer);
        _journal.Open(fails: true);
        IOException[] refused = await Task.WhenAll(commits.Select(commit => Assert.ThrowsAsync<IOException>(() => commit)));
        const string rests = "The transaction was dropped: it rests on a commit that could not be written. Run it again.";
        Assert.Equal(["The disk is gone.", $"{rests} (The disk is gone.)", $"{rests} (The disk is gone.)"], refused.Select(e => e.Message));
        Assert.Equal(["refused 3", "refused 2", "refused 1"], _witness.Heard[3..]);
        Assert.Equal(rests, Assert.Throws<IOException>(open.Commit).Message);
        open.Dispose();
        Assert.Equal((0, 0L), (SnapshotCount(), _store.LastCommit));

        _journal.Open(fails: false);
        Commit();
        Assert.Equal((1, 5L), (SnapshotCount(), _store.LastCommit));
    }

    [Fact]
    public async Task Whose_thread_is_interrupted_leaves_none_behind_it_waiting()
    {
        Task[] commits = StartThree();
        _threads.ElementAt(1).Interrupt();
        _journal.Open(fails: false);
        await commits[0];
        await commits[2];
        await Task.WhenAny(commits[1]);
        Assert.Equal([[1], [2, 3]], _journal.Groups);
        Assert.Equal((3, 3L), (SnapshotCount(), _store.LastCommit));
    }

    private int SnapshotCount() => _store.Current.GetNodes(-1).Count;

    /// <summary>One commit that the journal is writing, and two that wait behind it.</summary>
    private Task[] StartThree() =>
    [
        .. Enumerable.Range(1, 3).Select(number =>
        {
            Task commit = Task.Factory.StartNew(
                Commit, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            _witness.Asked.Wait();

            // Whoever has the place to write after it knows that it is in the queue.
            _store.BeginWrite().Dispose();
            if (number == 1)
                _journal.Entered.Wait();
            return commit;
        }),
    ];

    private void Commit()
    {
        _threads.Enqueue(Thread.CurrentThread);
        using StoreTransaction transaction = _store.BeginWrite();
        IGraphWriter writer = transaction.BeginStatement();
        writer.CreateNode([]);
        transaction.Keep(writer);
        transaction.Commit();
    }

    private sealed class GatedJournal : ICommitJournal, IDisposable
    {
        private readonly ManualResetEventSlim _gate = new();
        private volatile bool _fails;

        public ManualResetEventSlim Entered { get; } = new();

        public List<long[]> Groups { get; } = [];

        public JournalEntry Prepare(GraphCommit commit) => new(commit, default);

        public void Write(IReadOnlyList<JournalEntry> commits)
        {
            Entered.Set();
            _gate.Wait();
            if (_fails)
                throw new IOException("The disk is gone.");
            Groups.Add([.. commits.Select(entry => entry.Commit.Number)]);
        }

        public void Open(bool fails)
        {
            _fails = fails;
            _gate.Set();
        }

        public void Dispose()
        {
            _gate.Dispose();
            Entered.Dispose();
        }
    }

    private sealed class Witness : ICommitListener
    {
        private readonly List<string> _heard = [];

        public SemaphoreSlim Asked { get; } = new(0);

        public List<string> Heard
        {
            get
            {
                lock (_heard)
                    return [.. _heard];
            }
        }

        void ICommitListener.Committing(GraphCommit commit)
        {
            Note($"committing {commit.Number}");
            Asked.Release();
        }

        void ICommitListener.Refused(GraphCommit commit) => Note($"refused {commit.Number}");

        void ICommitListener.Committed(GraphCommit commit) => Note($"committed {commit.Number}");

        private void Note(string what)
        {
            lock (_heard)
                _heard.Add(what);
        }
    }
}
