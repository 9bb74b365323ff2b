using FsCheck.Xunit;
using ScoGraph.Algorithms.Paths;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Paths;

public sealed class SearchLaws
{
    private readonly Checkpoint _checkpoint = new();

    [Property(MaxTest = 200)]
    public void Breadth_first_depths_are_distances(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape);
        var distances = BruteForce.Distances(graph, _ => 1);
        foreach (int start in graph.Nodes)
        {
            Visit[] visits = [.. BreadthFirstSearch.Run(graph.View, start, int.MaxValue, _checkpoint)];
            Assert.Equal(
                graph.Nodes.Where(node => double.IsFinite(distances[(start, node)]))
                    .Select(node => ((int)distances[(start, node)], node)).Order(),
                visits.Select(visit => (visit.Depth, visit.Node)));
            foreach (Visit visit in visits.Skip(1))
                Assert.Contains(
                    graph.Arcs,
                    arc => arc.To == visit.Node && arc.Relationship == visit.Via && distances[(start, arc.From)] == visit.Depth - 1);
            Assert.Equal(
                visits.Where(visit => visit.Depth <= 2), BreadthFirstSearch.Run(graph.View, start, 2, _checkpoint));
        }
    }

    /// <summary>Levels large enough to be found from the nodes that are left.</summary>
    [Property(MaxTest = 20)]
    public void Breadth_first_depths_of_broad_graphs_are_distances(int seed, bool undirected)
    {
        Random random = new(seed);
        int count = random.Next(200, 5000);
        List<(int From, int To, int Id)> arcs =
            [.. Enumerable.Range(0, 4 * count).Select(id => (random.Next(count), random.Next(random.Next(1, count)), id))];
        GraphPart view = new(TestGraphs.Of(count, arcs), new GraphFilter { Direction = undirected ? Direction.Both : Direction.Outgoing });
        ILookup<int, int> next = arcs.Select(arc => (arc.From, arc.To))
            .Concat(undirected ? arcs.Select(arc => (From: arc.To, To: arc.From)) : []).ToLookup(arc => arc.From, arc => arc.To);
        int start = arcs[0].From;
        Dictionary<int, int> depths = new() { [start] = 0 };
        List<int> order = [start];
        for (int at = 0; at < order.Count; at++)
        {
            foreach (int node in next[order[at]].Where(node => depths.TryAdd(node, depths[order[at]] + 1)))
                order.Add(node);
        }

        Visit[] visits = [.. BreadthFirstSearch.Run(view, start, int.MaxValue, _checkpoint)];
        Assert.Equal(
            depths.Select(pair => (pair.Value, pair.Key)).Order(), visits.Select(visit => (visit.Depth, visit.Node)));
        foreach (Visit visit in visits.Skip(1))
        {
            (int from, int to, _) = arcs[visit.Via];
            Assert.True(to == visit.Node ? depths[from] == visit.Depth - 1 || (undirected && depths[to] == depths[from] + 1)
                : undirected && from == visit.Node && depths[to] == visit.Depth - 1);
        }
    }

    [Property(MaxTest = 200)]
    public void Random_walks_are_walks_as_long_as_they_may_be(byte[] tape, byte seed, byte most)
    {
        RandomGraph graph = RandomGraph.Read(tape);
        foreach (int start in graph.Nodes)
        {
            PathValue[] walks = [.. RandomWalk.Run(graph.View, start, most % 9, 3, seed, _checkpoint)];
            PathValue[] again = [.. RandomWalk.Run(graph.View, start, most % 9, 2, seed, _checkpoint)];
            Assert.Equal(again.Select(walk => walk.ToString()), walks.Take(2).Select(walk => walk.ToString()));
            foreach (PathValue walk in walks)
            {
                int end = walk.Nodes[^1];
                BruteForce.AssertWalk(graph, walk, start, end);
                Assert.True(walk.Relationships.Length == most % 9 || graph.ArcsFrom(end).All(arc => arc.Weight == 0));
                Assert.All(walk.Relationships.ToArray(), id => Assert.NotEqual(0, graph.Arcs.First(arc => arc.Relationship == id).Weight));
            }
        }
    }

    [Property(MaxTest = 200)]
    public void Depth_first_order_is_that_of_the_recursive_search(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape);
        foreach (int start in graph.Nodes)
        {
            List<Visit> expected = [];
            Descend(start, 0, -1, expected, []);
            Assert.Equal(expected, DepthFirstSearch.Run(graph.View, start, _checkpoint));
        }

        void Descend(int node, int depth, int via, List<Visit> order, HashSet<int> seen)
        {
            seen.Add(node);
            order.Add(new Visit(node, depth, via));
            foreach (Step step in graph.View.Steps(node))
            {
                if (!seen.Contains(step.Node))
                    Descend(step.Node, depth + 1, step.Relationship, order, seen);
            }
        }
    }

    [Property(MaxTest = 200)]
    public void Shortest_path_is_a_walk_as_long_as_the_distance(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 12);
        var distances = BruteForce.Distances(graph, _ => 1);
        foreach (((int source, int target), double distance) in distances)
        {
            PathValue? path = ShortestPath.Find(graph.View, source, target, _checkpoint);
            Assert.Equal(double.IsFinite(distance), path is not null);
            if (path is null)
                continue;
            BruteForce.AssertWalk(graph, path, source, target);
            Assert.Equal(distance, path.Relationships.Length);
        }
    }

    [Property(MaxTest = 150)]
    public void All_shortest_paths_are_the_shortest_of_all_paths(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 6, mostRelationships: 14);
        foreach (int source in graph.Nodes)
        {
            foreach (int target in graph.Nodes)
            {
                List<Arc[]> all = BruteForce.SimplePaths(graph, source, target);
                var expected = all.Where(path => path.Length == all.Min(other => other.Length));
                var actual = AllShortestPaths.Find(graph.View, source, target, _checkpoint).ToList();
                Assert.Equal(expected.Select(Key).Order(), actual.Select(path => string.Join(' ', path.Relationships.ToArray())).Order());
                foreach (PathValue path in actual)
                    BruteForce.AssertWalk(graph, path, source, target);
            }
        }
    }

    [Fact]
    public void A_node_outside_the_view_reaches_nothing()
    {
        GraphPart view = new(
            new SnapshotBuilder().Node(0, "X").Node(1, "Y").Relationship(0, "A", 0, 1).Build(), new GraphFilter { Labels = ["X"] });
        Assert.Empty(BreadthFirstSearch.Run(view, 1, int.MaxValue, _checkpoint));
        Assert.Empty(DepthFirstSearch.Run(view, 7, _checkpoint));
        Assert.Null(ShortestPath.Find(view, 0, 1, _checkpoint));
        Assert.Empty(AllShortestPaths.Find(view, 0, 1, _checkpoint));
        Assert.Null(LightestPath.Find(view, -1, 0, _checkpoint));
    }

    [Fact]
    public void A_long_chain_overflows_no_stack()
    {
        const int Length = 50_000;
        GraphPart view = new(TestGraphs.Chain(Length));
        Assert.Equal(Length, DepthFirstSearch.Run(view, 0, _checkpoint).Count());
        Assert.Equal(Length - 1, ShortestPath.Find(view, 0, Length - 1, _checkpoint)!.Relationships.Length);
        Assert.Equal(Length - 1, AllShortestPaths.Find(view, 0, Length - 1, _checkpoint).Single().Relationships.Length);
    }

    [Fact]
    public void A_checkpoint_stops_a_search()
    {
        GraphPart view = new(TestGraphs.Chain(20_000));
        Checkpoint cancelled = new(() => throw new OperationCanceledException());
        Assert.Throws<OperationCanceledException>(() => ShortestPath.Find(view, 0, 19_999, cancelled));
        Assert.Throws<OperationCanceledException>(() => LightestPath.Find(view, 0, 19_999, cancelled));
    }

    private static string Key(Arc[] path) => string.Join(' ', path.Select(arc => arc.Relationship));
}
