using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Communities.Modularity;

/// <summary>
/// Moves nodes to the neighbouring group that gains the most modularity, one after another. Who is looked at again are the neighbours of
/// those that moved, until nobody is left (Traag, Waltman and van Eck: From Louvain to Leiden, 2019).
/// </summary>
internal static class LocalMoves
{
    /// <summary>Gains below this part of a node's strength are those of rounding.</summary>
    private const double Negligible = 1e-12;

    /// <summary>Moves the nodes of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each node, a number below the count of nodes; written to.</param>
    /// <param name="resolution">The higher, the smaller groups are.</param>
    /// <param name="random">Decides in which order nodes are looked at first.</param>
    /// <param name="checkpoint">Asked as it goes on.</param>
    public static void Run(ModularGraph graph, int[] groups, double resolution, SplitMix random, Checkpoint checkpoint)
    {
        int count = graph.Count;
        int[] sizes = new int[count], waiting = new int[count];
        double[] sums = new double[count];
        bool[] isWaiting = new bool[count];
        for (int node = 0; node < count; node++)
        {
            sums[groups[node]] += graph.Strengths[node];
            sizes[groups[node]]++;
            (waiting[node], isWaiting[node]) = (node, true);
        }

        random.Shuffle(waiting);
        Stack<int> free = new(Enumerable.Range(0, count).Where(group => sizes[group] == 0));
        GroupLinks links = new(count);
        for (int at = 0, left = count; left > 0; left--)
        {
            int node = waiting[at], from = groups[node], to = from;
            at = at + 1 == count ? 0 : at + 1;
            isWaiting[node] = false;
            links.Add(graph, node, groups);
            checkpoint.Tick(graph.Offsets[node + 1] - graph.Offsets[node] + 1);
            double strength = graph.Strengths[node], share = graph.Total == 0 ? 0 : resolution * strength / graph.Total;
            double best = links[from] - (share * (sums[from] - strength)) + (Negligible * strength);
            foreach (int group in links.Touched)
            {
                double gain = links[group] - (share * sums[group]);
                if (group != from && gain > best)
                    (best, to) = (gain, group);
            }

            // Alone it gains nothing, and loses nothing.
            if (best < 0 && sizes[from] > 1)
                to = free.Pop();
            links.Clear();
            if (to == from)
                continue;
            groups[node] = to;
            sums[from] -= strength;
            sums[to] += strength;
            sizes[to]++;
            if (--sizes[from] == 0)
                free.Push(from);
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
            {
                int neighbour = graph.Targets[edge];
                if (isWaiting[neighbour] || groups[neighbour] == to)
                    continue;
                isWaiting[neighbour] = true;
                waiting[(at + left - 1) % count] = neighbour;
                left++;
            }
        }
    }

    /// <summary>Numbers groups from 0 in the order of their first nodes.</summary>
    /// <returns>How many there are.</returns>
    public static int Renumber(int[] groups)
    {
        int[] numbers = new int[groups.Length];
        int count = 0;
        for (int node = 0; node < groups.Length; node++)
        {
            ref int number = ref numbers[groups[node]];
            if (number == 0)
                number = ++count;
            groups[node] = number - 1;
        }

        return count;
    }
}
