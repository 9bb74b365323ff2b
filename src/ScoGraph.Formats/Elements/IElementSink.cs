namespace ScoGraph.Formats.Elements;

/// <summary>
/// Where a reader puts the elements that it reads: all nodes, then all relationships, then <see cref="Complete"/>. What came before is
/// to be kept only once that is called; a reader that meets an error never calls it.
/// </summary>
internal interface IElementSink
{
    void Add(NodeElement node);

    void Add(RelationshipElement relationship);

    /// <summary>The document was read to its end and is right.</summary>
    void Complete();
}
