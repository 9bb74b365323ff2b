namespace ScoGraph.Knowledge;

/// <summary>A source (<c>:Document</c>): every fact cites one.</summary>
public sealed class Document : Entity
{
    internal Document(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>Its paragraphs (<c>PART_OF</c>).</summary>
    public LinkedEntities<Passage> Passages => Incoming<Passage>("PART_OF");

    /// <summary>The paragraph of a number, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The document has no such paragraph.</exception>
    public Passage Paragraph(int number) =>
        Passages.FirstOrDefault(passage => passage.Paragraph == number)
        ?? throw new ArgumentOutOfRangeException(nameof(number), number, $"'{Name}' has {Passages.Count} paragraphs.");
}
