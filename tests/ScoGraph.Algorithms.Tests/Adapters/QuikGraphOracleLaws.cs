using FsCheck.Xunit;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Search;
using QuikGraph.Algorithms.ShortestPath;
using ScoGraph.Algorithms.Adapters;
using ScoGraph.Algorithms.Paths;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Tests.Adapters;

/// <summary>QuikGraph's algorithms run unchanged on a snapshot and agree with ours.</summary>
public sealed class QuikGraphOracleLaws
{
    private readonly Checkpoint _checkpoint = new();

    [Property(MaxTest = 100)]
    public void Breadth_first(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 12);
        foreach (int start in random.Nodes)
        {
            BreadthFirstSearchAlgorithm<long, GraphEdge> search = new(new SnapshotGraph(random.View));
            Dictionary<long, int> depths = new() { [start] = 0 };
            search.TreeEdge += edge => depths[edge.Target] = depths[edge.Source] + 1;
            search.Compute(start);
            Assert.Equal(
                depths.Select(d => (d.Value, d.Key)).Order(),
                BreadthFirstSearch.Run(random.View, start, int.MaxValue, _checkpoint).Select(visit => (visit.Depth, (long)visit.Node)));
        }
    }

    [Property(MaxTest = 100)]
    public void Dijkstra(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 12);
        SnapshotGraph graph = new(random.View);
        foreach (int start in random.Nodes)
        {
            DijkstraShortestPathAlgorithm<long, GraphEdge> oracle = new(graph, edge => random.View.Weights.Get((int)edge.RelationshipId));
            oracle.Compute(start);
            foreach (int target in random.Nodes)
            {
                double expected = oracle.TryGetDistance(target, out double distance) && distance < double.MaxValue
                    ? distance : double.PositiveInfinity;
                Assert.Equal(expected, LightestPath.Find(random.View, start, target, _checkpoint)?.Cost ?? double.PositiveInfinity);
            }
        }
    }

    [Property(MaxTest = 100)]
    public void Undirected_dijkstra(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape, mostNodes: 12, direction: Direction.Both);
        IUndirectedGraph<long, GraphEdge> graph = new SnapshotGraph(random.View).ToUndirected();
        foreach (int start in random.Nodes)
        {
            TryFunc<long, IEnumerable<GraphEdge>> oracle =
                graph.ShortestPathsDijkstra(edge => random.View.Weights.Get((int)edge.RelationshipId), start);
            foreach (int target in random.Nodes.Where(target => target != start))
            {
                bool found = oracle(target, out IEnumerable<GraphEdge> path);
                WeightedPath? ours = LightestPath.Find(random.View, start, target, _checkpoint);
                Assert.Equal(found, ours is not null);
                if (found)
                    Assert.Equal(path.Sum(edge => random.View.Weights.Get((int)edge.RelationshipId)), ours!.Cost);
            }
        }
    }
}
