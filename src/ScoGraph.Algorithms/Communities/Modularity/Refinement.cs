using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Communities.Modularity;

/// <summary>
/// Parts groups into parts that are well connected within them: beginning with single nodes, one that is still alone joins the part of its
/// group that gains the most modularity, if any does; so each part hangs together (the refinement of Traag, Waltman and van Eck, 2019).
/// </summary>
internal static class Refinement
{
    /// <summary>The part of each node, a number below the count of nodes.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each node, a number below the count of nodes.</param>
    /// <param name="resolution">The higher, the smaller groups are.</param>
    /// <param name="random">Decides in which order nodes are looked at.</param>
    /// <param name="checkpoint">Asked as it goes on.</param>
    public static int[] Run(ModularGraph graph, int[] groups, double resolution, SplitMix random, Checkpoint checkpoint)
    {
        int count = graph.Count;
        int[] parts = [.. Enumerable.Range(0, count)], order = [.. parts];
        double scale = graph.Total == 0 ? 0 : resolution / graph.Total;
        double[] groupSums = new double[count], partSums = [.. graph.Strengths], outer = new double[count];
        bool[] isAlone = new bool[count];
        isAlone.AsSpan().Fill(true);
        for (int node = 0; node < count; node++)
        {
            groupSums[groups[node]] += graph.Strengths[node];
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
                outer[node] += groups[graph.Targets[edge]] == groups[node] ? graph.Weights[edge] : 0;
        }

        random.Shuffle(order);
        GroupLinks links = new(count);
        foreach (int node in order)
        {
            checkpoint.Tick(graph.Offsets[node + 1] - graph.Offsets[node] + 1);
            double strength = graph.Strengths[node], group = groupSums[groups[node]];
            if (!isAlone[node] || outer[node] < scale * strength * (group - strength))
                continue;
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
            {
                int target = graph.Targets[edge];
                if (groups[target] == groups[node])
                    links.Add(parts[target], graph.Weights[edge]);
            }

            int best = -1;
            double most = 0;
            foreach (int part in links.Touched)
            {
                double gain = links[part] - (scale * strength * partSums[part]);
                bool isConnected = outer[part] >= scale * partSums[part] * (group - partSums[part]);
                if (part != node && isConnected && gain > most)
                    (best, most) = (part, gain);
            }

            if (best >= 0)
            {
                // What leads out of the part now: what led out of both, without what joins them, seen from either side.
                outer[best] += outer[node] - (2 * links[best]);
                partSums[best] += strength;
                partSums[node] = 0;
                parts[node] = best;
                (isAlone[node], isAlone[best]) = (false, false);
            }

            links.Clear();
        }

        return parts;
    }
}
