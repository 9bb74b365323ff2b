using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Communities.Modularity;

/// <summary>
/// An undirected weighted graph in rows without loops, as modularity sees it: the weight of a loop counts twice for its node's strength, as
/// its two ends are there. What communities become when each of them is made one node is such a graph, too.
/// </summary>
internal sealed class ModularGraph
{
    private ModularGraph(int[] offsets, int[] targets, double[] weights, double[] own)
    {
        (Offsets, Targets, Weights, Own) = (offsets, targets, weights, own);
        Strengths = [.. own];
        for (int node = 0; node < own.Length; node++)
        {
            for (int edge = offsets[node]; edge < offsets[node + 1]; edge++)
                Strengths[node] += weights[edge];
            Total += Strengths[node];
        }
    }

    public int Count => Own.Length;

    /// <summary>Node i's edges stand from Offsets[i] to Offsets[i + 1].</summary>
    public int[] Offsets { get; }

    public int[] Targets { get; }

    public double[] Weights { get; }

    /// <summary>Twice the weight of each node's loops.</summary>
    public double[] Own { get; }

    /// <summary>The sum of the weights at each node.</summary>
    public double[] Strengths { get; }

    /// <summary>The sum of all strengths: twice the sum of all weights.</summary>
    public double Total { get; }

    /// <summary>Reads a view, whose direction is disregarded, with its rows.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">A weight is negative or no number.</exception>
    public static (DenseGraph Rows, ModularGraph Graph) Read(GraphPart view, Checkpoint checkpoint)
    {
        GraphPart undirected = view.Towards(Direction.Both);
        DenseContent content = view.Weights.IsWeighted ? DenseContent.Relationships : DenseContent.Targets;
        DenseGraph rows = DenseCache.Get(undirected, checkpoint, content);
        return (rows, Of(rows, rows.ReadWeights(undirected)));
    }

    /// <param name="graph">An undirected view.</param>
    /// <param name="weights">The weights of its edges; null where each is one.</param>
    public static ModularGraph Of(DenseGraph graph, double[]? weights)
    {
        int[] offsets = new int[graph.NodeCount + 1], targets = new int[graph.EdgeCount];
        double[] kept = new double[graph.EdgeCount], own = new double[graph.NodeCount];
        for (int node = 0, at = 0; node < graph.NodeCount; node++)
        {
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
            {
                double weight = weights is null ? 1 : weights[edge];
                if (graph.Targets[edge] == node)
                    own[node] += 2 * weight;
                else
                    (targets[at], kept[at++]) = (graph.Targets[edge], weight);
            }

            offsets[node + 1] = at;
        }

        return new ModularGraph(offsets, targets, kept, own);
    }

    /// <summary>The graph with a node for each of some groups.</summary>
    /// <param name="groups">The group of each node, a number below the count.</param>
    /// <param name="count">How many groups there are, none of them empty.</param>
    public ModularGraph Join(int[] groups, int count)
    {
        int[] members = new int[Count], starts = new int[count + 1];
        foreach (int group in groups)
            starts[group + 1]++;
        for (int group = 0; group < count; group++)
            starts[group + 1] += starts[group];
        int[] next = [.. starts];
        for (int node = 0; node < Count; node++)
            members[next[groups[node]]++] = node;

        int[] offsets = new int[count + 1];
        List<int> targets = [];
        List<double> weights = [];
        double[] own = new double[count];
        GroupLinks links = new(count);
        for (int group = 0; group < count; group++)
        {
            foreach (int node in members.AsSpan(starts[group]..starts[group + 1]))
            {
                own[group] += Own[node];
                links.Add(this, node, groups);
            }

            foreach (int other in links.Touched)
            {
                if (other == group)
                {
                    own[group] += links[other];
                    continue;
                }

                targets.Add(other);
                weights.Add(links[other]);
            }

            links.Clear();
            offsets[group + 1] = targets.Count;
        }

        return new ModularGraph(offsets, [.. targets], [.. weights], own);
    }

    /// <summary>
    /// How much more weight lies within groups than chance would put there (Newman and Girvan, 2004; with a resolution Reichardt and
    /// Bornholdt, 2006). 0 where nothing weighs.
    /// </summary>
    public double Modularity(int[] groups, double resolution)
    {
        if (Total == 0)
            return 0;
        double[] sums = new double[Count];
        double within = 0;
        for (int node = 0; node < Count; node++)
        {
            sums[groups[node]] += Strengths[node];
            within += Own[node];
            for (int edge = Offsets[node]; edge < Offsets[node + 1]; edge++)
                within += groups[Targets[edge]] == groups[node] ? Weights[edge] : 0;
        }

        return (within / Total) - (resolution * sums.Sum(sum => sum / Total * (sum / Total)));
    }
}
