namespace ScoGraph.Algorithms.Centrality;

/// <summary>A node and how central it is.</summary>
internal readonly record struct NodeScore(int Node, double Score)
{
    /// <summary>Pairs nodes with their scores, the greatest first, equal ones by node id.</summary>
    public static NodeScore[] Rank(ReadOnlySpan<int> nodes, ReadOnlySpan<double> scores)
    {
        NodeScore[] ranked = new NodeScore[nodes.Length];
        for (int i = 0; i < ranked.Length; i++)
            ranked[i] = new NodeScore(nodes[i], scores[i]);
        Array.Sort(ranked, (left, right) =>
            right.Score.CompareTo(left.Score) is var order && order != 0 ? order : left.Node.CompareTo(right.Node));
        return ranked;
    }
}
