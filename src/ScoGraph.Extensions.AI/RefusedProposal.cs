namespace ScoGraph.Documents;

/// <summary>What a model said of a passage and what was not taken.</summary>
/// <param name="Paragraph">The number of the passage.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Detail">What it was: a key, words, or a part of the answer.</param>
public sealed record RefusedProposal(int Paragraph, RefusalReason Reason, string Detail);
