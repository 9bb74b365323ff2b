namespace ScoGraph.Algorithms.Similarity;

/// <summary>Two nodes, the one with the smaller id first, and how alike they are.</summary>
internal readonly record struct SimilarPair(int Node1, int Node2, double Similarity)
{
    /// <summary>The most alike first, then by the nodes' ids.</summary>
    public static readonly IComparer<SimilarPair> ByRank = Comparer<SimilarPair>.Create(Compare);

    private static int Compare(SimilarPair left, SimilarPair right)
    {
        int order = right.Similarity.CompareTo(left.Similarity);
        if (order == 0)
            order = left.Node1.CompareTo(right.Node1);
        return order != 0 ? order : left.Node2.CompareTo(right.Node2);
    }
}
