namespace ScoGraph.Algorithms.Catalog;

/// <summary>Every algorithm that a query can call.</summary>
internal static class AlgorithmCatalog
{
    /// <summary>The procedures, as documentation lists them.</summary>
    public static readonly IReadOnlyList<AlgorithmProcedure> All =
    [
        SearchProcedures.BreadthFirst,
        SearchProcedures.DepthFirst,
        SearchProcedures.Walks,
        PathProcedures.Shortest,
        PathProcedures.AllShortest,
        WeightedPathProcedures.Dijkstra,
        WeightedPathProcedures.Distances,
        WeightedPathProcedures.AStar,
        WeightedPathProcedures.KShortest,
        ComponentProcedures.Connected,
        ComponentProcedures.StronglyConnected,
        ComponentProcedures.Cores,
        ComponentProcedures.Topological,
        ComponentProcedures.Cycle,
        NetworkProcedures.SpanningForest,
        NetworkProcedures.Flow,
        CentralityProcedures.PageRanks,
        CentralityProcedures.Degree,
        CentralityProcedures.Closeness,
        CentralityProcedures.Harmonic,
        CentralityProcedures.Betweenness,
        CommunityProcedures.Triangles,
        CommunityProcedures.LabelPropagations,
        CommunityProcedures.LouvainCommunities,
        CommunityProcedures.LeidenCommunities,
        CommunityProcedures.Similarity,
    ];
}
