using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Communities.Modularity;

/// <summary>
/// Communities of great modularity, each of which hangs together: as <see cref="Louvain"/>, but what becomes one node are not communities
/// but parts of them that are well connected, so that what was joined too early comes apart again (Traag, Waltman and van Eck: From Louvain
/// to Leiden: guaranteeing well-connected communities, 2019). A part takes the neighbour that gains the most, where they leave it to
/// chance.
/// </summary>
internal static class Leiden
{
    /// <summary>
    /// The nodes by community, then by id; communities are numbered from 0 in the order of their smallest nodes. The same seed gives the
    /// same result. About O(relationships · log nodes) a round.
    /// </summary>
    /// <param name="view">The view, whose direction is disregarded.</param>
    /// <param name="resolution">The higher, the smaller communities are; 1 is modularity as it was first defined.</param>
    /// <param name="rounds">How often it begins again with the communities that it found.</param>
    /// <param name="seed">What the order of the nodes is shuffled by.</param>
    /// <param name="checkpoint">Asked as it goes on.</param>
    /// <exception cref="Model.Diagnostics.ValueException">A weight is negative or no number.</exception>
    public static NodeGroup[] Find(GraphPart view, double resolution, long rounds, long seed, Checkpoint checkpoint)
    {
        (DenseGraph dense, ModularGraph graph) = ModularGraph.Read(view, checkpoint);
        SplitMix random = new(seed);
        int[] groups = [.. Enumerable.Range(0, graph.Count)];
        for (long round = 0; round < rounds; round++)
        {
            int[] before = groups;
            groups = Improve(graph, before, resolution, random, checkpoint);
            if (groups.AsSpan().SequenceEqual(before))
                break;
        }

        return NodeGroup.Number(dense.Nodes, HangTogether(graph, groups));
    }

    /// <summary>Communities no worse than those given, as numbers in the order of their first nodes.</summary>
    private static int[] Improve(ModularGraph graph, int[] given, double resolution, SplitMix random, Checkpoint checkpoint)
    {
        int[] members = [.. Enumerable.Range(0, graph.Count)], groups = [.. given];
        while (true)
        {
            LocalMoves.Run(graph, groups, resolution, random, checkpoint);
            int count = LocalMoves.Renumber(groups);
            int[] parts = Refinement.Run(graph, groups, resolution, random, checkpoint);
            int partCount = LocalMoves.Renumber(parts);
            if (count == graph.Count || partCount == graph.Count)
                break;
            int[] groupsOfParts = new int[partCount];
            for (int node = 0; node < parts.Length; node++)
                groupsOfParts[parts[node]] = groups[node];
            for (int node = 0; node < members.Length; node++)
                members[node] = parts[members[node]];
            (graph, groups) = (graph.Join(parts, partCount), groupsOfParts);
        }

        int[] found = Array.ConvertAll(members, member => groups[member]);
        LocalMoves.Renumber(found);
        return found;
    }

    /// <summary>The groups with each that falls apart as several: that loses nothing, and gains where they meet by chance alone.</summary>
    private static int[] HangTogether(ModularGraph graph, int[] groups)
    {
        int[] marks = new int[graph.Count];
        marks.AsSpan().Fill(-1);
        Stack<int> open = new();
        for (int root = 0; root < marks.Length; root++)
        {
            if (marks[root] >= 0)
                continue;
            marks[root] = root;
            open.Push(root);
            while (open.TryPop(out int node))
            {
                for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
                {
                    int target = graph.Targets[edge];
                    if (marks[target] >= 0 || groups[target] != groups[node])
                        continue;
                    marks[target] = root;
                    open.Push(target);
                }
            }
        }

        return marks;
    }
}
