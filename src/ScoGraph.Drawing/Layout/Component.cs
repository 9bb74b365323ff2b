using ScoGraph.Drawing.Diagrams;

namespace ScoGraph.Drawing.Layout;

/// <summary>
/// The connected parts of a diagram, each a diagram of its own with the positions that its nodes and lines have in the whole.
/// </summary>
internal sealed record Component(Diagram Diagram, int[] Nodes, int[] Edges)
{
    /// <summary>In the order of their first nodes.</summary>
    public static IReadOnlyList<Component> Split(Diagram whole)
    {
        int[] component = Number(whole, out int count);
        int[] local = new int[whole.Nodes.Count];
        List<int>[] nodes = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        List<int>[] edges = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        for (int node = 0; node < local.Length; node++)
        {
            local[node] = nodes[component[node]].Count;
            nodes[component[node]].Add(node);
        }

        for (int edge = 0; edge < whole.Edges.Count; edge++)
            edges[component[whole.Edges[edge].Start]].Add(edge);
        return [.. Enumerable.Range(0, count).Select(i => new Component(
            new Diagram(
                [.. nodes[i].Select(node => whole.Nodes[node])],
                [.. edges[i].Select(edge => whole.Edges[edge])
                    .Select(edge => edge with { Start = local[edge.Start], End = local[edge.End] })]),
            [.. nodes[i]],
            [.. edges[i]]))];
    }

    /// <summary>Union-find with the smaller node as root, so that numbers follow the first nodes.</summary>
    private static int[] Number(Diagram whole, out int count)
    {
        int[] parent = [.. Enumerable.Range(0, whole.Nodes.Count)];
        foreach (EdgeSize edge in whole.Edges)
        {
            int a = Root(parent, edge.Start), b = Root(parent, edge.End);
            parent[Math.Max(a, b)] = Math.Min(a, b);
        }

        count = 0;
        int[] numbers = new int[parent.Length];
        for (int node = 0; node < parent.Length; node++)
        {
            int root = Root(parent, node);
            numbers[node] = root == node ? count++ : numbers[root];
        }

        return numbers;
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    }
}
