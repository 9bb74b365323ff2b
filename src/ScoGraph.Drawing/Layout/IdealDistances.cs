using ScoGraph.Drawing.Diagrams;

namespace ScoGraph.Drawing.Layout;

/// <summary>
/// How far apart any two nodes of a connected diagram should stand: the length of the shortest way between them, where a line is as long
/// as its two boxes and its label need. Dijkstra from every node, O(nodes · lines · log nodes).
/// </summary>
internal static class IdealDistances
{
    /// <summary>Text is wider than high, so the plane is laid out narrower and then stretched by this.</summary>
    public const double Stretch = 1.5;

    private const double Gap = 40, Shortest = 78;

    public static double[,] Of(Diagram diagram)
    {
        int count = diagram.Nodes.Count;
        List<(int Node, double Length)>[] neighbours = Neighbours(diagram);
        double[,] distances = new double[count, count];
        PriorityQueue<int, double> queue = new();
        double[] best = new double[count];
        for (int source = 0; source < count; source++)
        {
            Array.Fill(best, double.PositiveInfinity);
            best[source] = 0;
            queue.Enqueue(source, 0);
            while (queue.TryDequeue(out int node, out double distance))
            {
                if (distance > best[node])
                    continue;
                foreach ((int next, double length) in neighbours[node])
                {
                    if (distance + length < best[next])
                    {
                        best[next] = distance + length;
                        queue.Enqueue(next, best[next]);
                    }
                }
            }

            for (int node = 0; node < count; node++)
                distances[source, node] = best[node];
        }

        return distances;
    }

    private static List<(int Node, double Length)>[] Neighbours(Diagram diagram)
    {
        List<(int Node, double Length)>[] neighbours = new List<(int, double)>[diagram.Nodes.Count];
        for (int i = 0; i < neighbours.Length; i++)
            neighbours[i] = [];
        foreach (EdgeSize edge in diagram.Edges)
        {
            double boxes = (diagram.Nodes[edge.Start].Width + diagram.Nodes[edge.End].Width) / 2;
            double length = Math.Max(Shortest, (boxes + edge.LabelWidth + Gap) / Stretch);
            neighbours[edge.Start].Add((edge.End, length));
            neighbours[edge.End].Add((edge.Start, length));
        }

        return neighbours;
    }
}
