namespace ScoGraph.Model.Values;

/// <summary>
/// What the elements that a value names by id have, to be written: read from a state of a graph, or from objects that users hold.
/// </summary>
internal interface IElementContents
{
    /// <summary>The id of a node within its graph.</summary>
    long NodeId(int node);

    /// <summary>The id of a relationship and those of its nodes; -1 for these where it does not live any more.</summary>
    (long Id, long Start, long End) Ids(int relationship);

    /// <summary>The labels of a node, in ordinal order.</summary>
    IReadOnlyList<string> Labels(int node);

    /// <summary>The type of a relationship; empty for one that does not live any more.</summary>
    string Type(int relationship);

    /// <summary>Whether a relationship begins at a node.</summary>
    bool StartsAt(int relationship, int node);

    /// <summary>The properties of a node, in ordinal order of the keys.</summary>
    (string[] Keys, Value[] Values) NodeProperties(int node);

    /// <inheritdoc cref="NodeProperties"/>
    (string[] Keys, Value[] Values) RelationshipProperties(int relationship);
}
