namespace ScoGraph.Execution.Operators.Weights;

/// <summary>What another step is that stands in a pair with one, of which no relationship is both.</summary>
/// <param name="Far">Where it leads.</param>
/// <param name="LeadApart">Whether the two must lead to different nodes.</param>
/// <param name="IsOnward">Whether it goes the other way along the relationships.</param>
internal sealed record PairShape(NodeShape Far, bool LeadApart, bool IsOnward);
