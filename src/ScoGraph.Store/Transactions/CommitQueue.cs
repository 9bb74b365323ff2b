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
        }
    }

    /// <summary>Waits until every commit is over. Nobody may add one meanwhile.</summary>
    public void WaitForAll()
    {
        lock (_gate)
        {
            while (_writing || _waiting.Count > 0)
                Monitor.Wait(_gate);
        }
    }

    /// <summary>Waits until a commit is written and visible.</summary>
    /// <exception cref="Exception">It was refused.</exception>
    public void Wait(PendingCommit mine)
    {
        while (TryTake(mine) is { } commits)
            Write(commits);
        if (mine.Refusal is { } refusal)
            ExceptionDispatchInfo.Throw(refusal);
    }

    /// <summary>What this thread is to write; null once the commit it waits for is over.</summary>
    private List<PendingCommit>? TryTake(PendingCommit mine)
    {
        lock (_gate)
        {
            while (_writing && !mine.IsOver)
                Monitor.Wait(_gate);
            if (mine.IsOver)
                return null;
            _writing = true;
            (List<PendingCommit> taken, _waiting) = (_waiting, []);
            return taken;
        }
    }

    private void Write(List<PendingCommit> commits)
    {
        Exception? refusal = null;
        try
        {
            journal.Write([.. commits.Select(c => c.Commit)]);
            commits.ForEach(publish);
        }
        catch (Exception exception)
        {
            refusal = exception;
        }

        lock (_gate)
        {
            if (refusal is not null)
                Refuse(commits, refusal);
            else if (_waiting.Count == 0)
                _last = null;
            commits.ForEach(c => c.IsOver = true);
            _writing = false;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Refuses commits and all that were added behind them.</summary>
    private void Refuse(List<PendingCommit> commits, Exception refusal)
    {
        commits.ForEach(c => c.Refusal = refusal);
        foreach (PendingCommit behind in _waiting)
            (behind.Refusal, behind.IsOver) = (StoreErrors.RestsOnRefused(refusal), true);
        for (int i = _waiting.Count - 1; i >= 0; i--)
            CommitListeners.Refuse(_waiting[i].Listeners, _waiting[i].Commit);
        for (int i = commits.Count - 1; i >= 0; i--)
            CommitListeners.Refuse(commits[i].Listeners, commits[i].Commit);
        _waiting = [];
        _last = null;
        _refusals++;
    }
}
