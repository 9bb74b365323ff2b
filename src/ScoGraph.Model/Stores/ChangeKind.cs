namespace ScoGraph;

/// <summary>What happened to a node or relationship.</summary>
public enum ChangeKind
{
    /// <summary>It is in the later state only.</summary>
    Created,

    /// <summary>It is in both states, with other labels or properties.</summary>
    Changed,

    /// <summary>It is in the earlier state only.</summary>
    Deleted,
}
