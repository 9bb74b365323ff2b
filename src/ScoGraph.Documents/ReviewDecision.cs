namespace ScoGraph.Documents;

/// <summary>What a person decided about a proposed fact.</summary>
public enum ReviewDecision
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>The fact enters the graph.</summary>
    Accept,

    /// <summary>The fact does not.</summary>
    Reject,
}
