using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>Patterns and the words that they need. Immutable.</summary>
/// <param name="Kinds">Kinds of entity, and the words that labels of that kind end with.</param>
/// <param name="Unless">Words that make a statement none.</param>
/// <param name="Words">Words that patterns name together.</param>
internal sealed record PatternSet(
    IReadOnlyDictionary<string, IReadOnlySet<string>> Kinds, IReadOnlySet<string> Posts, IReadOnlySet<string> Unless,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Words, IReadOnlyList<FactPattern> Patterns, IReadOnlyList<ImpliedFact> Implied)
{
    /// <summary>Nouns that may stand for anything of their kind: the company.</summary>
    public required IReadOnlySet<string> General { get; init; }

    /// <summary>Words with which a sentence goes on about its subject: "Acme owns Bolt and built the road".</summary>
    public required IReadOnlySet<string> Verbs { get; init; }

    /// <summary>Finds such words behind a comma or "and"; null where there are none.</summary>
    public required Regex? Further { get; init; }

    /// <summary>Nouns that say of whom they are by what went before: "The contractor was Acme."</summary>
    public required IReadOnlySet<string> Relational { get; init; }

    /// <summary>Finds such nouns at the start of a sentence; null where there are none.</summary>
    public required Regex? Relations { get; init; }

    /// <summary>Words before an end that take it out of what is said: "all except Norway belong to it".</summary>
    public required IReadOnlySet<string> Excluding { get; init; }

    /// <summary>Marks posts and adverbs.</summary>
    public required WordMarks Marks { get; init; }
}
