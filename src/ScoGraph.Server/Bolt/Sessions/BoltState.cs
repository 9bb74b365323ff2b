namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>How far a connection is.</summary>
internal enum BoltState
{
    /// <summary>Nothing was said yet.</summary>
    Negotiated,

    /// <summary>The client said who it is, and is to give credentials.</summary>
    Authentication,

    /// <summary>Anything may be asked.</summary>
    Ready,

    /// <summary>Something failed: everything is ignored until a RESET.</summary>
    Failed,

    /// <summary>The connection is to be closed.</summary>
    Closed,
}
