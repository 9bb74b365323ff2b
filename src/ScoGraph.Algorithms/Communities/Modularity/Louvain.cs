using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Communities.Modularity;

/// <summary>
/// Communities of great modularity: nodes move to the neighbouring community that gains the most, then each community becomes one node, and
/// so on until nothing gains any more (Blondel, Guillaume, Lambiotte and Lefebvre: Fast unfolding of communities in large networks, 2008).
/// </summary>
internal static class Louvain
{
    /// <summary>
    /// The nodes by community, then by id; communities are numbered from 0 in the order of their smallest nodes. The same seed gives the
    /// same result. About O(relationships · log nodes).
    /// </summary>
    /// <param name="view">The view, whose direction is disregarded.</param>
    /// <param name="resolution">The higher, the smaller communities are; 1 is modularity as it was first defined.</param>
    /// <param name="seed">What the order of the nodes is shuffled by.</param>
    /// <param name="checkpoint">Asked as it goes on.</param>
    /// <exception cref="Model.Diagnostics.ValueException">A weight is negative or no number.</exception>
    public static NodeGroup[] Find(GraphPart view, double resolution, long seed, Checkpoint checkpoint)
    {
        (DenseGraph dense, ModularGraph graph) = ModularGraph.Read(view, checkpoint);
        SplitMix random = new(seed);
        int[] members = [.. Enumerable.Range(0, graph.Count)];
        while (true)
        {
            int[] groups = [.. Enumerable.Range(0, graph.Count)];
            LocalMoves.Run(graph, groups, resolution, random, checkpoint);
            int count = LocalMoves.Renumber(groups);
            if (count == graph.Count)
                return NodeGroup.Number(dense.Nodes, members);
            for (int node = 0; node < members.Length; node++)
                members[node] = groups[members[node]];
            graph = graph.Join(groups, count);
        }
    }
}
