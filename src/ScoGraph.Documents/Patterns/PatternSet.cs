using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>Patterns and the words that they need. Immutable.</summary>
/// <param name="Kinds">Kinds of entity, and the words that labels of that kind end with.</param>
/// <param name="Unless">Words that make a statement none.</param>
/// <param name="Words">Words that patterns name together.</param>
/// <param name="Further">Finds such words behind a comma or "and".</param>
/// <param name="Marks">Marks posts and adverbs.</param>
/// <param name="Verbs">Words with which a sentence goes on about its subject: "Acme owns Bolt and built the road".</param>
/// <param name="General">Nouns that may stand for anything of their kind: the company.</param>
internal sealed record PatternSet(
    IReadOnlyDictionary<string, IReadOnlySet<string>> Kinds, IReadOnlySet<string> Posts, IReadOnlySet<string> Unless,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Words, Regex? Further, WordMarks Marks, IReadOnlySet<string> Verbs, IReadOnlySet<string> General,
    IReadOnlyList<FactPattern> Patterns, IReadOnlyList<ImpliedFact> Implied);
