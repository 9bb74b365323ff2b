namespace ScoGraph.Explorer.Reasons;

/// <summary>Why a row is there.</summary>
/// <param name="Tree">What it rests on, as a short tree of text.</param>
/// <param name="Passages">The places that support it, each once.</param>
internal sealed record RowReasons(string Tree, IReadOnlyList<CitedPassage> Passages);
