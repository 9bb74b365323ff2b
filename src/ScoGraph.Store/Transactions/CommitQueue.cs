using System.Runtime.ExceptionServices;
using ScoGraph.Model.Stores;

namespace ScoGraph.Store;

/// <summary>
/// The commits that wait for a journal. Whoever waits first writes for all who came meanwhile and makes theirs visible, too (group commit:
/// DeWitt, Katz, Olken, Shapiro, Stonebraker, Wood: Implementation Techniques for Main Memory Database Systems, SIGMOD 1984). Each commit
/// rests on those before it: where one is refused, so are all behind it.
/// </summary>
/// <param name="journal">Where they are written.</param>
/// <param name="publish">Makes a written commit visible.</param>
internal sealed class CommitQueue(ICommitJournal journal, Action<PendingCommit> publish)
{
    private readonly object _gate = new();
    private List<PendingCommit> _waiting = [];
    private MemorySnapshot? _last;
    private long _refusals;
    private bool _writing;

    /// <summary>What the next transaction starts from, and what it has to show when it commits.</summary>
    /// <param name="visible">Gives the state that is visible.</param>
    public (MemorySnapshot State, long Lineage) Start(Func<MemorySnapshot> visible)
    {
        lock (_gate)
            return (_last ?? visible(), _refusals);
    }

    /// <summary>What the journal keeps of a commit.</summary>
    public JournalEntry Prepare(GraphCommit commit) => journal.Prepare(commit);

    /// <summary>Adds the commit of the only transaction that is open.</summary>
    /// <exception cref="IOException">A commit that the transaction rests on was refused.</exception>
    public void Add(PendingCommit commit, long lineage)
    {
        lock (_gate)
        {
            if (lineage != _refusals)
                throw StoreErrors.RestsOnRefused(null);
            _waiting.Add(commit);
            _last = commit.State;
            if (_writing)
                return;
            _writing = true;
            commit.Give(CommitTurn.Writes);
        }
    }

    /// <summary>Waits until every commit is over. Nobody may add one meanwhile.</summary>
    public void WaitForAll()
    {
        lock (_gate)
        {
            while (_writing)
                Monitor.Wait(_gate);
        }
    }

    /// <summary>Waits until a commit is written and visible.</summary>
    /// <exception cref="Exception">It was refused.</exception>
    public void Wait(PendingCommit mine)
    {
        if (mine.WaitForTurn() == CommitTurn.Writes)
            Write(Take(), mine);
        else
            mine.Behind?.Give(CommitTurn.Over);
        if (mine.Refusal is { } refusal)
            ExceptionDispatchInfo.Throw(refusal);
    }

    private List<PendingCommit> Take()
    {
        lock (_gate)
        {
            (List<PendingCommit> taken, _waiting) = (_waiting, []);
            return taken;
        }
    }

    private void Write(List<PendingCommit> commits, PendingCommit mine)
    {
        Exception? refusal = null;
        try
        {
            journal.Write([.. commits.Select(c => c.Entry)]);
            commits.ForEach(publish);
        }
        catch (Exception exception)
        {
            refusal = exception;
        }

        PendingCommit? next;
        lock (_gate)
        {
            if (refusal is not null)
                commits = Refuse(commits, refusal);
            else if (_waiting.Count == 0)
                _last = null;
            next = _waiting.FirstOrDefault();
            _writing = next is not null;
            if (!_writing)
                Monitor.PulseAll(_gate);
        }

        // First the one who writes next, then those whose commits are over: nobody else wakes in vain. Each of these wakes the one behind
        // it, so that what waits for the disk does not wait for them.
        next?.Give(CommitTurn.Writes);
        commits.Remove(mine);
        for (int i = 1; i < commits.Count; i++)
            commits[i - 1].Behind = commits[i];
        commits.FirstOrDefault()?.Give(CommitTurn.Over);
    }

    /// <summary>Refuses commits and all that were added behind them.</summary>
    /// <returns>All that are over now.</returns>
    private List<PendingCommit> Refuse(List<PendingCommit> commits, Exception refusal)
    {
        commits.ForEach(c => c.Refusal = refusal);
        _waiting.ForEach(behind => behind.Refusal = StoreErrors.RestsOnRefused(refusal));
        for (int i = _waiting.Count - 1; i >= 0; i--)
            CommitListeners.Refuse(_waiting[i].Listeners, _waiting[i].Commit);
        for (int i = commits.Count - 1; i >= 0; i--)
            CommitListeners.Refuse(commits[i].Listeners, commits[i].Commit);
        commits.AddRange(_waiting);
        _waiting = [];
        _last = null;
        _refusals++;
        return commits;
    }
}
