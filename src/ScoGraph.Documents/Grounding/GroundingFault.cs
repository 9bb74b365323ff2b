namespace ScoGraph.Documents.Grounding;

/// <summary>Why a text does not bear out a fact.</summary>
/// <param name="CanBeExplained">
/// Whether the fact may hold all the same: a passage that is not there is a mistake whatever is said of it.
/// </param>
internal sealed record GroundingFault(string Text, bool CanBeExplained);
