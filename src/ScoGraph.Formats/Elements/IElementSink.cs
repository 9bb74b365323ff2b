using ScoGraph.Formats.Elements.Batches;

namespace ScoGraph.Formats.Elements;

/// <summary>
/// Where a reader puts what it reads: what is declared, then all nodes, then all relationships, then <see cref="Complete"/>. What came
/// before is to be kept only once that is called; a reader that meets an error never calls it.
/// </summary>
internal interface IElementSink
{
    /// <summary>A constraint or an index; before the elements.</summary>
    void Declare(GraphDeclaration declaration);

    void Add(NodeElement node);

    void Add(RelationshipElement relationship);

    /// <summary>Many nodes at once; one by one where a sink does not take them otherwise.</summary>
    void Add(NodeBatch nodes)
    {
        foreach (NodeElement node in nodes.Elements())
            Add(node);
    }

    /// <summary>Many relationships at once; one by one where a sink does not take them otherwise.</summary>
    void Add(RelationshipBatch relationships)
    {
        foreach (RelationshipElement relationship in relationships.Elements())
            Add(relationship);
    }

    /// <summary>The document was read to its end and is right.</summary>
    void Complete();
}
