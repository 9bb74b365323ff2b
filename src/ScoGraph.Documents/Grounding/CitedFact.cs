namespace ScoGraph.Documents.Grounding;

/// <summary>A fact with where it comes from: a relationship, or a property of a node.</summary>
/// <param name="End">The key of the end, or the value of the property.</param>
/// <param name="Ends">The nodes that a cited passage must name.</param>
/// <param name="Grounding">Why it holds though no passage names them; null where nothing is said.</param>
internal sealed record CitedFact(string Type, string Start, string End, IReadOnlyList<Node> Ends, Provenance Provenance, string? Grounding);
