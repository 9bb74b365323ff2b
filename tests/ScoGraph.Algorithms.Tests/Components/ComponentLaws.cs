using FsCheck.Xunit;
using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Components;

public sealed class ComponentLaws
{
    private readonly Checkpoint _checkpoint = new();

    [Property(MaxTest = 200)]
    public void Connected_components_are_what_undirected_paths_join(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 14, mostRelationships: 12);
        RandomGraph undirected = RandomGraph.Read(tape, mostNodes: 14, mostRelationships: 12, direction: Direction.Both);
        var distances = BruteForce.Distances(undirected, _ => 1);
        Assert.Equal(
            Classes(graph.Nodes, (left, right) => double.IsFinite(distances[(left, right)])),
            ConnectedComponents.Find(graph.View, _checkpoint));
    }

    [Property(MaxTest = 200)]
    public void A_core_number_is_how_many_neighbours_stay_when_all_with_fewer_are_taken_off(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 9);
        NodeCore[] cores = CoreNumbers.Compute(graph.View, _checkpoint);
        Assert.Equal(cores.OrderByDescending(row => row.Core).ThenBy(row => row.Node), cores);
        Dictionary<int, int> expected = graph.Nodes.ToDictionary(node => node, _ => 0);
        for (int k = 1; k < graph.Nodes.Length; k++)
        {
            List<int> left = [.. graph.Nodes];
            while (left.RemoveAll(node => left.Count(other => other != node && Joined(graph, node, other)) < k) > 0)
            {
                // Again: who lost a neighbour may have too few now.
            }

            foreach (int node in left)
                expected[node] = k;
        }

        Assert.Equal(expected.OrderBy(pair => pair.Key), cores.ToDictionary(row => row.Node, row => row.Core).OrderBy(pair => pair.Key));
    }

    private static bool Joined(RandomGraph graph, int left, int right) =>
        graph.Relationships.Any(arc => (arc.From == left && arc.To == right) || (arc.From == right && arc.To == left));

    [Property(MaxTest = 200)]
    public void Strong_components_are_what_reaches_each_other(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 10, mostRelationships: 20);
        var distances = BruteForce.Distances(graph, _ => 1);
        Assert.Equal(
            Classes(graph.Nodes, (left, right) => double.IsFinite(distances[(left, right)] + distances[(right, left)])),
            StronglyConnectedComponents.Find(graph.View, _checkpoint));
    }

    [Property(MaxTest = 300)]
    public void Topological_order_takes_the_smallest_node_that_can_come_next(byte[] tape, bool incoming)
    {
        RandomGraph graph = RandomGraph.Read(
            tape, mostNodes: 14, mostRelationships: 10, direction: incoming ? Direction.Incoming : Direction.Outgoing);
        List<int> expected = [];
        while (graph.Nodes.Except(expected).Where(IsReady).ToArray() is [int next, ..])
            expected.Add(next);
        if (expected.Count == graph.Nodes.Length)
        {
            Assert.Equal(expected, TopologicalOrder.Sort(graph.View, _checkpoint));
            Assert.Null(CycleSearch.Find(graph.View, _checkpoint));
        }
        else
        {
            Assert.Throws<ValueException>(() => TopologicalOrder.Sort(graph.View, _checkpoint));
            AssertCycle(graph, CycleSearch.Find(graph.View, _checkpoint));
        }

        bool IsReady(int node) => graph.Arcs.All(arc => arc.To != node || expected.Contains(arc.From));
    }

    [Property(MaxTest = 300)]
    public void An_undirected_cycle_is_found_exactly_if_the_graph_is_no_forest(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 14, mostRelationships: 10, direction: Direction.Both);
        int components = ConnectedComponents.Find(graph.View, _checkpoint).Select(row => row.Group).Distinct().Count();
        PathValue? cycle = CycleSearch.Find(graph.View, _checkpoint);
        Assert.Equal(graph.Relationships.Length > graph.Nodes.Length - components, cycle is not null);
        if (cycle is not null)
            AssertCycle(graph, cycle);
    }

    [Fact]
    public void A_cycle_is_shown_in_the_error()
    {
        GraphPart view = new(new SnapshotBuilder().Node(1).Node(2).Node(5).Node(7)
            .Relationship(0, "NEXT", 1, 2)
                .Relationship(1, "NEXT", 2, 5).Relationship(2, "NEXT", 5, 7).Relationship(3, "NEXT", 7, 2).Build());
        ValueException error = Assert.Throws<ValueException>(() => TopologicalOrder.Sort(view, _checkpoint));
        Assert.Equal("There is no topological order: the graph has a cycle, #2 → #5 → #7 → #2.", error.Message);
    }

    [Fact]
    public void A_long_cycle_is_shortened_in_the_error()
    {
        SnapshotBuilder builder = new();
        for (int i = 0; i < 30; i++)
            builder.Node(i);
        for (int i = 0; i < 30; i++)
            builder.Relationship(i, "NEXT", i, (i + 1) % 30);
        ValueException error = Assert.Throws<ValueException>(() => TopologicalOrder.Sort(new GraphPart(builder.Build()), _checkpoint));
        Assert.EndsWith("#10 → #11 → … (18 more) → #0.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_chain_overflows_no_stack()
    {
        GraphPart view = new(TestGraphs.Chain(50_000));
        Assert.Equal(50_000, StronglyConnectedComponents.Find(view, _checkpoint)[^1].Group + 1);
        Assert.Equal(49_999, TopologicalOrder.Sort(view, _checkpoint)[^1]);
        Assert.Null(CycleSearch.Find(view, _checkpoint));
    }

    private static NodeGroup[] Classes(int[] nodes, Func<int, int, bool> same)
    {
        int[] smallest = [.. nodes.Select(node => nodes.First(other => same(node, other)))];
        int[] order = [.. smallest.Distinct().Order()];
        return [.. nodes.Select((node, i) => new NodeGroup(node, Array.IndexOf(order, smallest[i])))
            .OrderBy(row => row.Group).ThenBy(row => row.Node)];
    }

    private static void AssertCycle(RandomGraph graph, PathValue? cycle)
    {
        Assert.NotNull(cycle);
        Assert.NotEmpty(cycle.Relationships.ToArray());
        BruteForce.AssertWalk(graph, cycle, cycle.Nodes[0], cycle.Nodes[0]);
        Assert.Distinct(cycle.Relationships.ToArray());
        Assert.Distinct(cycle.Nodes[1..].ToArray());
    }
}
