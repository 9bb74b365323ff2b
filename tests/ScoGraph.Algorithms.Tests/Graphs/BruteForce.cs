namespace ScoGraph.Algorithms.Tests.Graphs;

/// <summary>Answers by definition, for graphs small enough.</summary>
internal static class BruteForce
{
    /// <summary>The distances between all nodes (Floyd and Warshall); infinity where there is no path.</summary>
    public static Dictionary<(int From, int To), double> Distances(RandomGraph graph, Func<Arc, double> weight)
    {
        Dictionary<(int From, int To), double> distances = [];
        foreach (int from in graph.Nodes)
        {
            foreach (int to in graph.Nodes)
                distances[(from, to)] = from == to ? 0 : double.PositiveInfinity;
        }

        foreach (Arc arc in graph.Arcs)
            distances[(arc.From, arc.To)] = Math.Min(distances[(arc.From, arc.To)], weight(arc));
        foreach (int via in graph.Nodes)
        {
            foreach (int from in graph.Nodes)
            {
                foreach (int to in graph.Nodes)
                    distances[(from, to)] = Math.Min(distances[(from, to)], distances[(from, via)] + distances[(via, to)]);
            }
        }

        return distances;
    }

    /// <summary>Every path without a repeated node, as its arcs.</summary>
    public static List<Arc[]> SimplePaths(RandomGraph graph, int source, int target)
    {
        List<Arc[]> paths = [];
        Extend([], source, [source]);
        return paths;

        void Extend(List<Arc> way, int node, HashSet<int> seen)
        {
            if (node == target)
            {
                paths.Add([.. way]);
                return;
            }

            foreach (Arc arc in graph.ArcsFrom(node))
            {
                if (!seen.Add(arc.To))
                    continue;
                way.Add(arc);
                Extend(way, arc.To, seen);
                way.RemoveAt(way.Count - 1);
                seen.Remove(arc.To);
            }
        }
    }

    /// <summary>Whether a path is a walk of the graph, from one node to another.</summary>
    public static void AssertWalk(RandomGraph graph, Model.Values.PathValue path, int source, int target)
    {
        Assert.Equal(source, path.Nodes[0]);
        Assert.Equal(target, path.Nodes[^1]);
        for (int i = 0; i < path.Relationships.Length; i++)
        {
            (int from, int to, int relationship) = (path.Nodes[i], path.Nodes[i + 1], path.Relationships[i]);
            Assert.Contains(graph.Arcs, arc => arc.From == from && arc.To == to && arc.Relationship == relationship);
        }
    }
}
