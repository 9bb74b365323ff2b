namespace ScoGraph.Documents;

/// <summary>What a passage is.</summary>
public enum PassageKind
{
    /// <summary>A paragraph of the body.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,
}
