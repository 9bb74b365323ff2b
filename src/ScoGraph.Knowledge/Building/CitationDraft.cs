namespace ScoGraph.Knowledge;

/// <summary>
/// Where a fact comes from, for a graph that is being built. Made by <see cref="KnowledgeGraphBuilder.Cite"/> and similar members.
/// </summary>
public sealed class CitationDraft
{
    internal CitationDraft(string document, IReadOnlyList<int> paragraphs, string? because)
    {
        Document = document;
        Paragraphs = paragraphs;
        Because = because;
    }

    /// <summary>The document's key.</summary>
    public string Document { get; }

    /// <summary>The paragraphs that support the fact, from 1.</summary>
    public IReadOnlyList<int> Paragraphs { get; }

    /// <summary>Why the fact follows, where the text does not state it; else null.</summary>
    public string? Because { get; }
}
