namespace ScoGraph.Queries;

/// <summary>What running a statement does to the graph.</summary>
internal enum StatementEffect
{
    /// <summary>Nothing.</summary>
    Reads,

    /// <summary>It changes the graph, as one transaction.</summary>
    Writes,

    /// <summary>It commits on its way (<c>CALL … IN TRANSACTIONS</c>), and so has to be asked of the graph itself.</summary>
    Commits,
}
