using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>Patterns and the words that they need. Immutable.</summary>
/// <param name="Kinds">Kinds of entity, and the words that labels of that kind end with.</param>
/// <param name="Unless">Words that make a statement none.</param>
/// <param name="Words">Words that patterns name together.</param>
internal sealed partial record PatternSet(
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

    /// <summary>What two names in a sentence are likely to have, where no pattern fits.</summary>
    public required IReadOnlyList<CoMentionPattern> CoMentions { get; init; }

    /// <summary>Types of facts that names may have by their kinds.</summary>
    public required IReadOnlyList<LikelyType> Likely { get; init; }

    /// <summary>For a kind the finer ones that a name may tell where the label tells no more.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Finer { get; init; }

    /// <summary>Whether a fact was found by what two names are likely to have.</summary>
    public bool IsCoMention(string pattern) => CoMentions.Any(likely => likely.Name == pattern);

    /// <summary>Whether some words make what they say no statement.</summary>
    /// <param name="also">Words that do so beside those of the set.</param>
    public bool IsUnsaid(string words, IReadOnlySet<string> also)
    {
        foreach (Match word in Word().Matches(ByWay().Replace(words, "")))
        {
            // The month.
            if (word.Value != "May" && (Unless.Contains(word.Value) || also.Contains(word.Value)))
                return true;
        }

        return false;
    }

    /// <summary>No words of a passive.</summary>
    [GeneratedRegex(@"\bby (way|means) of\b")]
    private static partial Regex ByWay();

    [GeneratedRegex(@"[\p{L}-]+")]
    private static partial Regex Word();
}
