namespace ScoGraph.Algorithms.Components;

/// <summary>A node and the group (component, community) that it belongs to.</summary>
internal readonly record struct NodeGroup(int Node, int Group)
{
    /// <summary>Numbers groups from 0 in the order of their smallest nodes, and sorts by group, then by node.</summary>
    /// <param name="nodes">Node ids, ascending.</param>
    /// <param name="marks">For each of them any number below their count that the members of its group, and only they, share.</param>
    public static NodeGroup[] Number(ReadOnlySpan<int> nodes, ReadOnlySpan<int> marks)
    {
        int[] numbers = new int[nodes.Length];
        numbers.AsSpan().Fill(-1);
        List<int> sizes = [];
        foreach (int mark in marks)
        {
            if (numbers[mark] < 0)
            {
                numbers[mark] = sizes.Count;
                sizes.Add(0);
            }

            sizes[numbers[mark]]++;
        }

        int[] next = new int[sizes.Count];
        for (int i = 1; i < next.Length; i++)
            next[i] = next[i - 1] + sizes[i - 1];
        NodeGroup[] groups = new NodeGroup[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            int number = numbers[marks[i]];
            groups[next[number]++] = new NodeGroup(nodes[i], number);
        }

        return groups;
    }
}
