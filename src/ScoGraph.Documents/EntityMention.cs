namespace ScoGraph.Documents;

/// <summary>That a passage names an entity of a graph.</summary>
/// <param name="Entity">The key of the entity.</param>
/// <param name="Paragraph">The number of the passage.</param>
/// <param name="IsNested">Whether the passage names it only within the name of another entity.</param>
/// <param name="Spans">Where it is named, in order.</param>
public sealed record EntityMention(string Entity, int Paragraph, bool IsNested, IReadOnlyList<PassageSpan> Spans);
