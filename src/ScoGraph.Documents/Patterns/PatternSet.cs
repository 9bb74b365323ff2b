namespace ScoGraph.Documents.Patterns;

/// <summary>Patterns and the words that they need. Immutable.</summary>
/// <param name="Kinds">Kinds of entity, and the words that labels of that kind end with.</param>
/// <param name="Unless">Words that make a statement none.</param>
internal sealed record PatternSet(
    IReadOnlyDictionary<string, IReadOnlySet<string>> Kinds, IReadOnlySet<string> Posts, IReadOnlySet<string> Unless,
    IReadOnlyList<FactPattern> Patterns, IReadOnlyList<ImpliedFact> Implied);
