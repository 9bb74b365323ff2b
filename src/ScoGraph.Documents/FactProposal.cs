namespace ScoGraph.Documents;

/// <summary>A fact that a passage seems to state, for a person to confirm.</summary>
/// <param name="Type">The type of the relationship.</param>
/// <param name="Start">The key of the entity that it begins at.</param>
/// <param name="End">The key of the entity that it ends at.</param>
/// <param name="Paragraph">The number of the passage.</param>
/// <param name="Span">The words that state it.</param>
public sealed record FactProposal(string Type, string Start, string End, int Paragraph, PassageSpan Span)
{
    /// <summary>Why the fact follows, where the passage does not state it; null where it does.</summary>
    public string? Because { get; init; }

    /// <summary>The name of the pattern that found it.</summary>
    public required string Pattern { get; init; }

    /// <summary>Whether the graph holds the fact already.</summary>
    public bool IsKnown { get; init; }

    /// <summary>What else the words say of it, such as a position; empty where nothing.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; init; } = new Dictionary<string, object>();
}
