namespace ScoGraph.Planning.Logical.Weights;

/// <summary>What the number of relationships found at a node says.</summary>
internal enum StepCounting
{
    /// <summary>The node counts once for each of them.</summary>
    Each,

    /// <summary>The same, and once where there is none: an optional match.</summary>
    OnceAtLeast,

    /// <summary>The node counts once where there is any.</summary>
    Present,

    /// <summary>The node counts once where there is none.</summary>
    Absent,
}
