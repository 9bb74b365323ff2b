using ScoGraph.Model.Snapshots;

namespace ScoGraph;

/// <summary>What one commit did to a graph, complete: applied to the state before, it gives the state after.</summary>
/// <remarks>As long as it is held, it holds the states before and after it. May be read from any thread.</remarks>
public sealed class GraphCommit
{
    private readonly Lazy<GraphChanges> _changes;

    internal GraphCommit(IGraphSnapshot before, IGraphSnapshot after, Func<GraphChanges> changes)
    {
        Before = before;
        After = after;
        _changes = new Lazy<GraphChanges>(changes);
    }

    /// <summary>A commit without its states, as one that is read of a file.</summary>
    internal GraphCommit(Func<GraphChanges> changes) => _changes = new Lazy<GraphChanges>(changes);

    /// <summary>Its number: higher than that of every commit before it.</summary>
    public required long Number { get; init; }

    /// <summary>When it was made, by the clock that the graph was given.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>Who made it, as the transaction was described; else null.</summary>
    public string? Author { get; init; }

    /// <summary>Why it was made, as the transaction was described; else null.</summary>
    public string? Message { get; init; }

    /// <summary>
    /// What changed, found by comparing the two states when this is first read: O(pages of the changed parts, and elements in changed
    /// pages).
    /// </summary>
    public GraphChanges Changes => _changes.Value;

    /// <summary>The state before; null where it was read of a file.</summary>
    internal IGraphSnapshot? Before { get; }

    /// <summary>The state after; null where it was read of a file.</summary>
    internal IGraphSnapshot? After { get; }
}
