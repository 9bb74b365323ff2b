namespace ScoGraph;

/// <summary>Which relationships of a node are meant.</summary>
public enum Direction
{
    /// <summary>Those that start at the node.</summary>
    Outgoing,

    /// <summary>Those that end at the node.</summary>
    Incoming,

    /// <summary>Both; a relationship from a node to itself counts once.</summary>
    Both,
}
