using FsCheck.Xunit;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.MaximumFlow;
using ScoGraph.Algorithms.Adapters;
using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Flow;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Trees;
using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Tests.Adapters;

/// <summary>QuikGraph's components, orders, trees and flows on a snapshot agree with ours.</summary>
public sealed class QuikGraphStructureLaws
{
    private readonly Checkpoint _checkpoint = new();

    [Property(MaxTest = 100)]
    public void Weakly_connected_components(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 14, mostRelationships: 14);
        Dictionary<long, int> components = [];
        new SnapshotGraph(random.View).WeaklyConnectedComponents(components);
        AssertSamePartition(components, ConnectedComponents.Find(random.View, _checkpoint));
        components = [];
        new SnapshotGraph(random.View).ToUndirected().ConnectedComponents(components);
        AssertSamePartition(components, ConnectedComponents.Find(random.View, _checkpoint));
    }

    [Property(MaxTest = 100)]
    public void Strongly_connected(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 14, mostRelationships: 24);
        Dictionary<long, int> components = [];
        new SnapshotGraph(random.View).StronglyConnectedComponents(components);
        AssertSamePartition(components, StronglyConnectedComponents.Find(random.View, _checkpoint));
    }

    [Property(MaxTest = 150)]
    public void Topological_sort(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 14, mostRelationships: 10, direction: Direction.Outgoing);
        SnapshotGraph graph = new(random.View);
        bool acyclic = CycleSearch.Find(random.View, _checkpoint) is null;
        Assert.Equal(graph.IsDirectedAcyclicGraph(), acyclic);
        if (!acyclic)
            return;
        long[] order = [.. graph.TopologicalSort()];
        Assert.Equal(order.Order(), TopologicalOrder.Sort(random.View, _checkpoint).Select(node => (long)node).Order());
        Assert.All(random.Arcs, arc => Assert.True(Array.IndexOf(order, arc.From) < Array.IndexOf(order, arc.To)));
    }

    [Property(MaxTest = 100)]
    public void Kruskal(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 12);
        GraphEdge[] tree = [.. new SnapshotGraph(random.View).ToUndirected()
            .MinimumSpanningTreeKruskal(edge => random.View.Weights.Get((int)edge.RelationshipId))];
        TreeEdge[] ours = MinimumSpanningForest.Find(random.View, _checkpoint);
        Assert.Equal(tree.Length, ours.Length);
        Assert.Equal(tree.Sum(edge => random.View.Weights.Get((int)edge.RelationshipId)), ours.Sum(edge => edge.Weight));
    }

    [Property(MaxTest = 100)]
    public void Edmonds_karp(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 10);
        if (random.Nodes.Length < 2)
            return;

        // The algorithm adds reversed edges, so that it needs a graph of its own: read from the snapshot through the adapter.
        AdjacencyGraph<long, GraphEdge> network = new();
        network.AddVertexRange(new SnapshotGraph(random.View).Vertices);
        network.AddEdgeRange(new SnapshotGraph(random.View).Edges);
        int reversed = random.Snapshot.RelationshipBound;
        EdgeFactory<long, GraphEdge> factory = (source, target) => new GraphEdge(reversed++, source, target);
        ReversedEdgeAugmentorAlgorithm<long, GraphEdge> augmentor = new(network, factory);
        augmentor.AddReversedEdges();
        double flow = network.MaximumFlow(
            edge => edge.RelationshipId < random.Snapshot.RelationshipBound ? random.View.Weights.Get((int)edge.RelationshipId) : 0,
            random.Nodes[0], random.Nodes[^1], out _, factory, augmentor);
        Assert.Equal(flow, MaximumFlow.Find(random.View, random.Nodes[0], random.Nodes[^1], _checkpoint)!.Value);
    }

    private static void AssertSamePartition(Dictionary<long, int> theirs, NodeGroup[] ours)
    {
        Assert.Equal(theirs.Keys.Order(), ours.Select(row => (long)row.Node).Order());
        Assert.Equal(ours.Select(row => row.Group).Distinct().Count(), theirs.Values.Distinct().Count());
        Assert.All(ours.GroupBy(row => row.Group), group => Assert.Single(group.Select(row => theirs[row.Node]).Distinct()));
    }
}
