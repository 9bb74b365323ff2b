namespace ScoGraph.Documents;

/// <summary>What a model proposed for a text.</summary>
/// <param name="Items">What is to be reviewed, in the order of the passages.</param>
/// <param name="Refused">What was refused, in the same order.</param>
public sealed record ModelProposals(IReadOnlyList<ReviewItem> Items, IReadOnlyList<RefusedProposal> Refused);
