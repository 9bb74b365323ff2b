using ScoGraph.Algorithms.Centrality;
using ScoGraph.Algorithms.Communities;
using ScoGraph.Algorithms.Communities.Modularity;
using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Paths;
using ScoGraph.Algorithms.Paths.Distances;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.SideBySide.Kernels;

/// <summary>The algorithms that igraph has too, on who knows whom. Each begins with the graph as the store has it.</summary>
internal static class AlgorithmKernels
{
    private const string Part = "labels: 'Person', types: 'KNOWS'";

    public static IReadOnlyList<Kernel> Of(Graph graph)
    {
        IGraphSnapshot state = graph.ReadState();
        int person = state.Labels.Find("Person"), id = state.PropertyKeys.Find("id");
        PropertyColumn ids = state.GetNodeColumn(id)!;
        int start = Array.Find(state.GetNodes(person).ToArray(), node => ids.Get(node).AsInteger() == 0);
        Checkpoint checkpoint = new();
        PageRankOptions options = new(0.85, 1000, 1e-10);
        return
        [
            new(
                "bfs", () => BreadthFirstSearch.Run(View(state), start, int.MaxValue, checkpoint).ToArray(),
                found => ((Visit[])found).Sum(visit => (double)visit.Depth),
                FromStart($"algo.bfs(p, {{{Part}, direction: 'both'}}) YIELD depth RETURN sum(depth) AS n")),
            new(
                "components", () => ConnectedComponents.Find(View(state), checkpoint),
                found => ((NodeGroup[])found).Max(row => row.Group) + 1,
                $"CALL algo.connectedComponents({{{Part}}}) YIELD component RETURN max(component) + 1 AS n"),
            new(
                "dijkstra", () => SingleSourceDistances.Find(View(state, "since"), start, checkpoint),
                found => ((NodeDistance[])found).Sum(row => row.Cost),
                FromStart($"algo.distances(p, {{{Part}, direction: 'both', weight: 'since'}}) YIELD cost RETURN sum(cost) AS n")),
            new(
                "pagerank", () => PageRank.Compute(View(state), options, checkpoint),
                found => ((NodeScore[])found).Sum(row => row.Score * row.Score * 1e6),
                $"CALL algo.pageRank({{{Part}, direction: 'both', iterations: 1000, tolerance: 1e-10}}) YIELD score "
                + "RETURN sum(score * score * 1e6) AS n"),
            new(
                "triangles", () => TriangleCount.Compute(View(state), checkpoint),
                found => ((TriangleScore[])found).Sum(row => (double)row.Triangles) / 3,
                $"CALL algo.triangles({{{Part}}}) YIELD triangles RETURN sum(triangles) / 3 AS n"),
            new(
                "k-core", () => CoreNumbers.Compute(View(state), checkpoint), found => ((NodeCore[])found).Sum(row => (double)row.Core),
                $"CALL algo.kCore({{{Part}}}) YIELD core RETURN sum(core) AS n"),
            new(
                "louvain", () => Louvain.Find(View(state), 1, 0, checkpoint), found => Modularity(state, (NodeGroup[])found),
                $"CALL algo.louvain({{{Part}}}) YIELD community RETURN max(community) AS n") { Column = null },
            new(
                "leiden", () => Leiden.Find(View(state), 1, 2, 0, checkpoint), found => Modularity(state, (NodeGroup[])found),
                $"CALL algo.leiden({{{Part}}}) YIELD community RETURN max(community) AS n") { Column = null },
        ];
    }

    private static string FromStart(string call) => $"MATCH (p:Person {{id: 0}}) CALL {call}";

    private static GraphPart View(IGraphSnapshot state, string? weight = null) =>
        new(state, new GraphFilter { Labels = ["Person"], Types = ["KNOWS"], Direction = Direction.Both, Weight = weight });

    private static double Modularity(IGraphSnapshot state, NodeGroup[] communities)
    {
        DenseGraph graph = new(View(state), new Checkpoint());
        int[] groups = new int[graph.NodeCount];
        foreach (NodeGroup row in communities)
            groups[graph.NumberOf(row.Node)] = row.Group;
        return ModularGraph.Of(graph, null).Modularity(groups, 1);
    }
}
