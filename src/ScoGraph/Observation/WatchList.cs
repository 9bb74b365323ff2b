namespace ScoGraph.Observation;

/// <summary>Those who watch a graph, so that they end with it. Any thread.</summary>
internal sealed class WatchList
{
    private readonly Lock _lock = new();
    private readonly HashSet<CommitWatch> _watches = [];
    private bool _isOver;

    public void Add(CommitWatch watch)
    {
        lock (_lock)
        {
            _watches.Add(watch);
            if (_isOver)
                watch.End();
        }
    }

    public void Remove(CommitWatch watch)
    {
        lock (_lock)
            _watches.Remove(watch);
    }

    /// <summary>The graph has ended.</summary>
    public void End()
    {
        lock (_lock)
        {
            _isOver = true;
            foreach (CommitWatch watch in _watches)
                watch.End();
        }
    }
}
