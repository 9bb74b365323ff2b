using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// The one write contract of the engine: the changes of a statement. Writes are seen at once through <see cref="View"/> and by nobody else
/// until the statement is kept; a statement that fails is dropped whole.
/// </summary>
/// <remarks>One thread. Names (labels, types, keys) are passed as text and numbered on first use.</remarks>
internal interface IGraphWriter
{
    /// <summary>The state with this statement's changes so far.</summary>
    IGraphSnapshot View { get; }

    /// <summary>What this statement changed, as openCypher counts it: the net effect once the statement ends.</summary>
    UpdateCounts Counts { get; }

    NodeId CreateNode(ReadOnlySpan<string> labels);

    RelationshipId CreateRelationship(string type, NodeId start, NodeId end);

    /// <summary>Sets a property; null removes it.</summary>
    /// <exception cref="Diagnostics.ValueException">The value is of a kind that a property cannot hold (map, element, path, list of
    /// them).</exception>
    void SetNodeProperty(NodeId node, string key, in Value value);

    /// <inheritdoc cref="SetNodeProperty"/>
    void SetRelationshipProperty(RelationshipId relationship, string key, in Value value);

    void AddLabel(NodeId node, string label);

    void RemoveLabel(NodeId node, string label);

    /// <summary>Deletes a node. It may still have relationships until the statement ends; then <see cref="Seal"/> refuses.</summary>
    void DeleteNode(NodeId node);

    void DeleteRelationship(RelationshipId relationship);

    /// <summary>
    /// Deletes the relationships of a node, as before <c>DETACH DELETE</c>. Cheaper than finding them through <see cref="View"/>.
    /// </summary>
    void DetachNode(NodeId node);

    /// <summary>Declares a constraint or an index; one that is declared already under its name and is equal stays.</summary>
    /// <exception cref="Diagnostics.ValueException">The name is that of another one (ArgumentError, DeclarationExists).</exception>
    void Declare(GraphDeclaration declaration);

    /// <summary>Takes back what was declared under a name.</summary>
    /// <exception cref="Diagnostics.ValueException">There is no such name (ArgumentError, NoDeclaration).</exception>
    void Drop(string name);

    /// <summary>Whether a node lives in the view.</summary>
    bool HasNode(NodeId node);

    /// <summary>Whether a relationship lives in the view.</summary>
    bool HasRelationship(RelationshipId relationship);

    /// <summary>
    /// Checks what must hold when a statement ends: no relationship hangs on a deleted node, and the constraints hold. O(changed elements),
    /// or of all that a new constraint is about.
    /// </summary>
    /// <exception cref="Diagnostics.ValueException">
    /// A deleted node still has relationships (DeleteConnectedNode), or an element violates a constraint (ConstraintViolation).
    /// </exception>
    void Seal();
}
