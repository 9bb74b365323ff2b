using ScoGraph.Documents.Entities;

namespace ScoGraph.Documents.Proposals;

/// <summary>A place in a passage that names an entity, or stands for one.</summary>
/// <param name="Entities">Whom it names; none where it is a pronoun or a short form.</param>
/// <param name="Word">The pronoun, or the noun of the short form, in small letters; empty for a name.</param>
internal sealed record NamedPlace(PassageSpan Span, IReadOnlyList<GraphEntity> Entities, string Word)
{
    /// <summary>The word of a place where nothing is said: "Norway acceded in 1907", to what went before.</summary>
    public const string Silent = "…";

    /// <summary>The word of whoever is named before a colon at the start of the passage: I, my.</summary>
    public const string Speaker = "i";

    /// <summary>The number of the sentence that it stands in.</summary>
    public int Sentence { get; init; }

    public bool IsPronoun => IsPossessive || Word is "it" or "he" or "she" or "they" or "we" or Silent or Speaker;

    public bool IsPossessive => Word is "its" or "his" or "her" or "their";
}
