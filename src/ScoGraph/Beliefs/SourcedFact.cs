namespace ScoGraph.Beliefs;

/// <summary>A fact as it is judged by where it comes from.</summary>
/// <param name="Provenance">What the relationship says.</param>
/// <param name="Documents">The documents that it and others which say the same cite.</param>
/// <param name="Speakers">The keys of those who say so.</param>
internal sealed record SourcedFact(Provenance Provenance, IReadOnlySet<string> Documents, IReadOnlySet<string> Speakers);
