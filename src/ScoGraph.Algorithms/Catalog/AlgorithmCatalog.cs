namespace ScoGraph.Algorithms.Catalog;

/// <summary>Every algorithm that a query can call.</summary>
internal static class AlgorithmCatalog
{
    /// <summary>The procedures, as documentation lists them.</summary>
    public static readonly IReadOnlyList<AlgorithmProcedure> All =
    [
        SearchProcedures.BreadthFirst,
        SearchProcedures.DepthFirst,
        PathProcedures.Shortest,
        PathProcedures.AllShortest,
        WeightedPathProcedures.Dijkstra,
        WeightedPathProcedures.AStar,
        WeightedPathProcedures.KShortest,
        ComponentProcedures.Connected,
        ComponentProcedures.StronglyConnected,
        ComponentProcedures.Topological,
        ComponentProcedures.Cycle,
        NetworkProcedures.SpanningForest,
        NetworkProcedures.Flow,
        CentralityProcedures.PageRanks,
        CentralityProcedures.Degree,
        CentralityProcedures.Closeness,
        CentralityProcedures.Betweenness,
        CommunityProcedures.Triangles,
        CommunityProcedures.LabelPropagations,
        CommunityProcedures.Similarity,
    ];
}
