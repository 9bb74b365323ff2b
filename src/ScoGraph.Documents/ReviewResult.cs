namespace ScoGraph.Documents;

/// <summary>What became of the facts of a review.</summary>
/// <param name="Added">How many are new in the graph.</param>
/// <param name="Cited">How many the graph held already and now cites once more.</param>
/// <param name="Unchanged">How many the graph held already with this very citation.</param>
public sealed record ReviewResult(int Added, int Cited, int Unchanged)
{
    /// <summary>How many were rejected.</summary>
    public int Rejected { get; init; }

    /// <summary>How many are not decided.</summary>
    public int Undecided { get; init; }

    /// <summary>Whether the graph was changed.</summary>
    public bool HasChanged => Added + Cited > 0;
}
