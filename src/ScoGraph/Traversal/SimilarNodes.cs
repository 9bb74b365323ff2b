namespace ScoGraph;

/// <summary>Two nodes and how alike they are.</summary>
/// <param name="First">The node with the smaller id.</param>
/// <param name="Second">The other.</param>
/// <param name="Similarity">Jaccard's index of their neighbours, 0 to 1.</param>
public sealed record SimilarNodes(Node First, Node Second, double Similarity);
