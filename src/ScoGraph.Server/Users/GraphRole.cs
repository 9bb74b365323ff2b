namespace ScoGraph;

/// <summary>What a user may do with a served graph; each role may also do what those before it may.</summary>
public enum GraphRole
{
    /// <summary>Nothing: for this user there is no such graph.</summary>
    None,

    /// <summary>Ask, and follow changes.</summary>
    Read,

    /// <summary>Change nodes and relationships.</summary>
    Write,

    /// <summary>Declare constraints and indexes.</summary>
    Admin,
}
