using FsCheck.Xunit;
using ScoGraph.Algorithms.Communities;
using ScoGraph.Algorithms.Communities.Modularity;
using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Tests.Communities;

public sealed class ModularityLaws
{
    private readonly Checkpoint _checkpoint = new();

    [Property(MaxTest = 200)]
    public void Modularity_is_that_of_the_definition(byte[] tape, byte resolution)
    {
        RandomGraph random = RandomGraph.Read(tape, direction: Direction.Both);
        (DenseGraph dense, ModularGraph graph) = Read(random);
        int[] groups = [.. Enumerable.Range(0, graph.Count).Select(node => node * 7 % 3 % graph.Count)];
        double all = random.Relationships.Sum(arc => 2 * arc.Weight), expected = 0;
        for (int left = 0; left < graph.Count; left++)
        {
            for (int right = 0; right < graph.Count; right++)
            {
                if (groups[left] == groups[right] && all > 0)
                    expected += (Between(left, right) - (resolution / 100.0 * Strength(left) * Strength(right) / all)) / all;
            }
        }

        Assert.Equal(expected, graph.Modularity(groups, resolution / 100.0), 1e-9);

        double Strength(int node) => Enumerable.Range(0, graph.Count).Sum(other => Between(node, other));
        double Between(int left, int right) => random.Relationships.Sum(arc =>
            (Is(arc.From, left) && Is(arc.To, right) ? arc.Weight : 0) + (Is(arc.From, right) && Is(arc.To, left) ? arc.Weight : 0));
        bool Is(int id, int node) => dense.Nodes[node] == id;
    }

    [Property(MaxTest = 200)]
    public void Joining_groups_keeps_modularity(byte[] tape)
    {
        (_, ModularGraph graph) = Read(RandomGraph.Read(tape, direction: Direction.Both));
        int[] groups = [.. Enumerable.Range(0, graph.Count).Select(node => node * 5 % graph.Count / 2)];
        int count = LocalMoves.Renumber(groups);
        ModularGraph joined = graph.Join(groups, count);
        Assert.Equal(graph.Modularity(groups, 1), joined.Modularity([.. Enumerable.Range(0, count)], 1), 1e-9);
    }

    [Property(MaxTest = 200)]
    public void Once_nothing_moves_no_node_gains_by_a_move(byte[] tape, byte seed)
    {
        (_, ModularGraph graph) = Read(RandomGraph.Read(tape, mostNodes: 12, direction: Direction.Both));
        int[] groups = [.. Enumerable.Range(0, graph.Count)];
        int[] before;
        do
        {
            before = [.. groups];
            LocalMoves.Run(graph, groups, 1, new SplitMix(seed), _checkpoint);
        }
        while (!groups.AsSpan().SequenceEqual(before));
        double reached = graph.Modularity(groups, 1);
        for (int node = 0; node < graph.Count; node++)
        {
            int own = groups[node];
            for (int other = 0; other < graph.Count; other++)
            {
                groups[node] = other;
                Assert.True(graph.Modularity(groups, 1) <= reached + 1e-9);
            }

            groups[node] = own;
        }
    }

    [Property(MaxTest = 200)]
    public void Communities_are_no_worse_than_single_nodes_and_the_same_for_a_seed(byte[] tape, byte seed, bool weighted)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 30, mostRelationships: 90, weighted: weighted);
        (DenseGraph dense, ModularGraph graph) = Read(random);
        double single = graph.Modularity([.. Enumerable.Range(0, graph.Count)], 1);
        foreach (Func<NodeGroup[]> find in new Func<NodeGroup[]>[]
            { () => Louvain.Find(random.View, 1, seed, _checkpoint), () => Leiden.Find(random.View, 1, 2, seed, _checkpoint) })
        {
            NodeGroup[] found = find();
            Assert.Equal(found, find());
            Assert.Equal(random.Nodes, found.Select(row => row.Node).Order());
            Assert.True(graph.Modularity(GroupsOf(dense, found), 1) >= single - 1e-9);
        }
    }

    [Property(MaxTest = 200)]
    public void Communities_of_Leiden_hang_together(byte[] tape, byte seed)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 30, mostRelationships: 90, direction: Direction.Both);
        foreach (IGrouping<int, NodeGroup> community in Leiden.Find(random.View, 1, 3, seed, _checkpoint).GroupBy(row => row.Group))
        {
            HashSet<int> members = [.. community.Select(row => row.Node)], reached = [members.Min()];
            while (reached.ToArray() is var known
                && random.Arcs.Any(arc => known.Contains(arc.From) && members.Contains(arc.To) && reached.Add(arc.To)))
            {
                // One more was reached.
            }

            Assert.Equal(members.Order(), reached.Order());
        }
    }

    [Fact]
    public void Cliques_in_a_ring_are_communities()
    {
        List<(int From, int To, int Id)> arcs = [];
        for (int node = 0; node < 60; node++)
        {
            for (int other = node + 1; other < 60; other++)
            {
                if (node / 6 == other / 6)
                    arcs.Add((node, other, arcs.Count));
            }

            if (node % 6 == 5)
                arcs.Add((node, (node + 1) % 60, arcs.Count));
        }

        GraphPart view = new(TestGraphs.Of(60, arcs));
        NodeGroup[] expected = [.. Enumerable.Range(0, 60).Select(node => new NodeGroup(node, node / 6))];
        Assert.Equal(expected, Louvain.Find(view, 1, 0, _checkpoint));
        Assert.Equal(expected, Leiden.Find(view, 1, 2, 0, _checkpoint));
        Assert.Single(Louvain.Find(view, 0, 0, _checkpoint).Select(row => row.Group).Distinct());
        Assert.Equal(60, Leiden.Find(view, 1000, 2, 0, _checkpoint).Select(row => row.Group).Distinct().Count());
    }

    private (DenseGraph Dense, ModularGraph Graph) Read(RandomGraph random)
    {
        GraphPart undirected = random.View.Towards(Direction.Both);
        DenseGraph dense = new(undirected, _checkpoint);
        return (dense, ModularGraph.Of(dense, dense.ReadWeights(undirected)));
    }

    private static int[] GroupsOf(DenseGraph dense, NodeGroup[] found)
    {
        int[] groups = new int[dense.NodeCount];
        foreach (NodeGroup row in found)
            groups[dense.NumberOf(row.Node)] = row.Group;
        return groups;
    }
}
