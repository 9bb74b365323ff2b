using FsCheck.Xunit;
using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Flow;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Trees;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Networks;

public sealed class NetworkLaws
{
    private readonly Checkpoint _checkpoint = new();

    [Property(MaxTest = 150)]
    public void The_spanning_forest_is_the_lightest_of_all(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 6, mostRelationships: 9);
        TreeEdge[] forest = MinimumSpanningForest.Find(graph.View, _checkpoint);
        int size = graph.Nodes.Length - ConnectedComponents.Find(graph.View, _checkpoint).Select(row => row.Group).Distinct().Count();
        double least = Enumerable.Range(0, 1 << graph.Relationships.Length)
            .Select(bits => graph.Relationships.Where((_, i) => (bits >> i & 1) != 0).ToArray())
            .Where(subset => subset.Length == size && IsForest(graph, subset))
            .Min(subset => subset.Sum(arc => arc.Weight));
        Assert.Equal(size, forest.Length);
        Assert.Equal(least, forest.Sum(edge => edge.Weight));
        Assert.True(IsForest(graph, [.. graph.Relationships.Where(arc => forest.Any(edge => edge.Relationship == arc.Relationship))]));
        Assert.Equal(forest.OrderBy(edge => edge.Weight).ThenBy(edge => edge.Relationship), forest);
    }

    [Property(MaxTest = 150)]
    public void The_maximum_flow_is_the_minimum_cut(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 7, mostRelationships: 24);
        if (graph.Nodes.Length < 2)
            return;
        (int source, int sink) = (graph.Nodes[0], graph.Nodes[^1]);
        double cut = Enumerable.Range(0, 1 << graph.Nodes.Length)
            .Select(bits => graph.Nodes.Where((_, i) => (bits >> i & 1) != 0).ToHashSet())
            .Where(side => side.Contains(source) && !side.Contains(sink))
            .Min(side => graph.Arcs.Where(arc => side.Contains(arc.From) && !side.Contains(arc.To)).Sum(arc => arc.Weight));
        FlowResult flow = MaximumFlow.Find(graph.View, source, sink, _checkpoint)!;
        Assert.Equal(cut, flow.Value);
        AssertFlows(graph, flow, source, sink);
    }

    [Fact]
    public void A_flow_needs_two_nodes()
    {
        GraphPart view = new(new SnapshotBuilder().Node(3).Build());
        ValueException error = Assert.Throws<ValueException>(() => MaximumFlow.Find(view, 3, 3, _checkpoint));
        Assert.Equal("Source and sink of a flow are two nodes, but both are node #3.", error.Message);
        Assert.Null(MaximumFlow.Find(view, 3, 4, _checkpoint));
    }

    private static bool IsForest(RandomGraph graph, Arc[] subset)
    {
        UnionFind sets = new(graph.View.NodeBound);
        return subset.All(arc => sets.Union(arc.From, arc.To));
    }

    private static void AssertFlows(RandomGraph graph, FlowResult result, int source, int sink)
    {
        Dictionary<int, double> balance = graph.Nodes.ToDictionary(node => node, _ => 0.0);
        foreach (RelationshipFlow flow in result.Flows)
        {
            Arc arc = graph.Relationships.Single(r => r.Relationship == flow.Relationship);
            Assert.InRange(Math.Abs(flow.Flow), 0, arc.Weight);
            Assert.False(graph.Filter.Direction == Direction.Outgoing && flow.Flow < 0);
            Assert.False(graph.Filter.Direction == Direction.Incoming && flow.Flow > 0);
            balance[arc.From] -= flow.Flow;
            balance[arc.To] += flow.Flow;
        }

        foreach ((int node, double sum) in balance)
            Assert.Equal(node == source ? -result.Value : node == sink ? result.Value : 0, sum);
    }
}
