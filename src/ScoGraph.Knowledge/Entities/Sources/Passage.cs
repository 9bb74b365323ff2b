namespace ScoGraph.Knowledge;

/// <summary>A paragraph of a source (<c>:Passage</c>); what it names, not its text.</summary>
public sealed class Passage : Entity
{
    internal Passage(KnowledgeGraph graph, Node node)
        : base(graph, node)
    {
    }

    /// <summary>Its number in the document, from 1.</summary>
    public int Paragraph => (int)Integer("paragraph")!.Value;

    /// <summary>The section that it stands in, or null.</summary>
    public string? Section => Text("section");

    /// <summary>The document that it is part of.</summary>
    public Document Document => Documents[0];

    /// <summary>The document that it is part of, with the facts (<c>PART_OF</c>).</summary>
    public LinkedEntities<Document> Documents => Outgoing<Document>("PART_OF");

    /// <summary>What it names (<c>MENTIONED_IN</c>); a fact tells in <c>nested</c> whether only within another name.</summary>
    public LinkedEntities<Entity> Mentioned => Incoming<Entity>("MENTIONED_IN");
}
