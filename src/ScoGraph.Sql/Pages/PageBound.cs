using System.Collections.Concurrent;

namespace ScoGraph.Sql.Pages;

/// <summary>
/// How many pages stay in memory: beyond, those that were loaded first are forgotten, and loaded again when somebody asks. Any thread.
/// </summary>
/// <param name="most">How many.</param>
internal sealed class PageBound(int most)
{
    private readonly ConcurrentQueue<Action> _forget = [];

    /// <summary>A page was loaded.</summary>
    /// <param name="forget">Empties its place.</param>
    public void Add(Action forget)
    {
        _forget.Enqueue(forget);
        while (_forget.Count > most && _forget.TryDequeue(out Action? oldest))
            oldest();
    }
}
