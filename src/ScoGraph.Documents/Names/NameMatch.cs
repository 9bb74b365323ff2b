namespace ScoGraph.Documents.Names;

/// <summary>A place at which a passage names an entity.</summary>
/// <param name="Entity">The number of the entity.</param>
/// <param name="IsNested">Whether it is a part of another entity's name.</param>
internal readonly record struct NameMatch(int Entity, PassageSpan Span, bool IsNested);
