namespace ScoGraph.Store;

/// <summary>What a commit that waits is to do.</summary>
internal enum CommitTurn
{
    /// <summary>Wait: another writes.</summary>
    Waits,

    /// <summary>Write itself and all who came meanwhile.</summary>
    Writes,

    /// <summary>Nothing more: it was written or refused.</summary>
    Over,
}
