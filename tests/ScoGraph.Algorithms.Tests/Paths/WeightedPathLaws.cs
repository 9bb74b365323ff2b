using FsCheck.Xunit;
using ScoGraph.Algorithms.Paths;
using ScoGraph.Algorithms.Paths.Distances;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Paths;

public sealed class WeightedPathLaws
{
    private readonly Checkpoint _checkpoint = new();

    [Property(MaxTest = 200)]
    public void Distances_are_those_of_the_lightest_paths(byte[] tape, bool weighted)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 20, weighted: weighted);
        var distances = BruteForce.Distances(graph, arc => arc.Weight);
        foreach (int start in graph.Nodes)
        {
            Assert.Equal(
                graph.Nodes.Where(node => double.IsFinite(distances[(start, node)]))
                    .Select(node => new NodeDistance(node, distances[(start, node)])).OrderBy(row => row.Cost).ThenBy(row => row.Node),
                SingleSourceDistances.Find(graph.View, start, _checkpoint));
        }
    }

    [Property(MaxTest = 200)]
    public void Dijkstra_finds_the_least_cost(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape);
        foreach (((int source, int target), double distance) in BruteForce.Distances(graph, arc => arc.Weight))
        {
            WeightedPath? path = LightestPath.Find(graph.View, source, target, _checkpoint);
            Assert.Equal(distance, path?.Cost ?? double.PositiveInfinity);
            if (path is null)
                continue;
            BruteForce.AssertWalk(graph, path.Path, source, target);
            Assert.Equal(distance, Cost(graph, path.Path));
            Assert.Distinct(path.Path.Nodes.ToArray());
        }
    }

    [Property(MaxTest = 150)]
    public void K_shortest_paths_are_all_simple_paths_by_cost(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 6, mostRelationships: 14);
        foreach (int source in graph.Nodes)
        {
            foreach (int target in graph.Nodes)
            {
                var expected = BruteForce.SimplePaths(graph, source, target)
                    .Select(path => (Cost: path.Sum(arc => arc.Weight), Key: Key(path))).Order().ToList();
                WeightedPath[] actual = [.. KShortestPaths.Find(graph.View, source, target, long.MaxValue, _checkpoint)];
                Assert.Equal(expected.Select(path => path.Cost), actual.Select(path => path.Cost));
                Assert.Equal(
                    expected,
                    actual.Select(path => (path.Cost, Key: string.Join(' ', path.Path.Relationships.ToArray()))).Order());
                Assert.Equal(
                    actual.Take(3).Select(path => path.Cost),
                    KShortestPaths.Find(graph.View, source, target, 3, _checkpoint).Select(path => path.Cost));
            }
        }
    }

    [Property(MaxTest = 200)]
    public void A_star_finds_the_least_cost_on_the_earth_and_in_the_plane(byte[] tape, bool onEarth)
    {
        int count = 2 + (tape.Length % 9);
        SnapshotBuilder builder = new();
        for (int i = 0; i < count; i++)
        {
            double byteAt = tape.Length == 0 ? 0 : tape[i % tape.Length], next = tape.Length == 0 ? 0 : tape[(i + 3) % tape.Length];
            builder.Node(i)
                .Set(false, i, "a", Value.FromFloat((byteAt * 180 / 255) - 90))
                .Set(false, i, "b", Value.FromFloat((next * 360 / 255) - 180));
        }

        CoordinateProperties coordinates = new("a", "b", onEarth);
        for (int at = 0; at + 2 < tape.Length; at += 3)
        {
            int start = tape[at] % count, end = tape[at + 1] % count;
            double line = Line(builder.Build(), coordinates, start, end);
            builder.Relationship(at, "A", start, end).Set(true, at, "w", Value.FromFloat(line * (1 + (tape[at + 2] % 4 * 0.3))));
        }

        GraphPart view = new(builder.Build(), new GraphFilter { Weight = "w", Direction = Direction.Both });
        AStarSearch search = new(view, _checkpoint);
        for (int target = 0; target < count; target++)
        {
            CoordinateEstimate estimate = new(view, coordinates, 1.0, target);
            WeightedPath? expected = LightestPath.Find(view, 0, target, _checkpoint), actual = search.Find(0, target, estimate);
            Assert.Equal(expected is null, actual is null);
            if (expected is not null)
                Assert.Equal(expected.Cost, actual!.Cost, expected.Cost * 1e-9);
        }
    }

    [Fact]
    public void A_negative_weight_is_named()
    {
        GraphPart view = new(TwoNodes(Value.FromInteger(-3)), new GraphFilter { Weight = "km" });
        ValueException error = Assert.Throws<ValueException>(() => LightestPath.Find(view, 0, 1, _checkpoint));
        Assert.Equal(
            "The weight of relationship #5 (:ROAD from node #0 to node #1) is -3; this algorithm needs weights that are not negative.",
            error.Message);
        Assert.Equal((ErrorCategory.ArgumentError, "InvalidArgumentValue"), (error.Category, error.Detail));
    }

    [Fact]
    public void A_weight_that_is_no_number_is_named()
    {
        GraphPart view = new(TwoNodes(Value.FromString("far")), new GraphFilter { Weight = "km" });
        ValueException error = Assert.Throws<ValueException>(() => LightestPath.Find(view, 0, 1, _checkpoint));
        Assert.Equal(
            "The weight 'km' of relationship #5 (:ROAD from node #0 to node #1) is not a number but a value of type String.",
            error.Message);
        GraphPart infinite = new(TwoNodes(Value.FromFloat(double.NaN)), new GraphFilter { Weight = "km" });
        Assert.Contains(
            "not a finite number",
            Assert.Throws<ValueException>(() => LightestPath.Find(infinite, 0, 1, _checkpoint)).Message);
    }

    [Fact]
    public void An_estimate_that_is_too_large_is_refused()
    {
        GraphPart view = new(TwoNodes(Value.FromFloat(1.5)), new GraphFilter { Weight = "km" });
        CoordinateProperties coordinates = new("x", "y", OnEarth: false);
        ValueException error = Assert.Throws<ValueException>(
            () => new AStarSearch(view, _checkpoint).Find(0, 1, new CoordinateEstimate(view, coordinates, 1, 1)));
        Assert.Equal(
            "The weight of relationship #5 (:ROAD from node #0 to node #1) is 1.5, less than the straight line between its ends, "
                + "5; the path found might not be the shortest.",
            error.Message);
        Assert.Equal(1.5, new AStarSearch(view, _checkpoint).Find(0, 1, new CoordinateEstimate(view, coordinates, 0.3, 1))!.Cost);
        CoordinateProperties missing = new("x", "z", OnEarth: false);
        Assert.StartsWith(
            "Node #0 has no number in 'z'",
            Assert.Throws<ValueException>(
                () => new AStarSearch(view, _checkpoint).Find(0, 1, new CoordinateEstimate(view, missing, 1, 1))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_great_circle_from_moscow_to_beijing_is_about_5795_kilometres()
    {
        IGraphSnapshot snapshot = new SnapshotBuilder().Node(0).Node(1)
            .Set(false, 0, "lat", Value.FromFloat(55.7558)).Set(false, 0, "lon", Value.FromFloat(37.6173))
            .Set(false, 1, "lat", Value.FromFloat(39.9042)).Set(false, 1, "lon", Value.FromFloat(116.4074)).Build();
        Assert.Equal(5795, Line(snapshot, new CoordinateProperties("lat", "lon", OnEarth: true), 0, 1) / 1000, 5.0);
    }

    private static double Line(IGraphSnapshot snapshot, CoordinateProperties coordinates, int from, int to) =>
        new CoordinateEstimate(new GraphPart(snapshot), coordinates, 1.0, to).Remaining(from) * (1 + 1.1e-8);

    private static IGraphSnapshot TwoNodes(Value weight) => new SnapshotBuilder()
        .Node(0).Set(false, 0, "x", Value.FromInteger(0)).Set(false, 0, "y", Value.FromInteger(0))
        .Node(1).Set(false, 1, "x", Value.FromInteger(3)).Set(false, 1, "y", Value.FromInteger(4))
        .Relationship(5, "ROAD", 0, 1).Set(true, 5, "km", weight).Build();

    private static double Cost(RandomGraph graph, PathValue path) =>
        path.Relationships.ToArray().Sum(id => graph.Relationships.Single(r => r.Relationship == id).Weight);

    private static string Key(Arc[] path) => string.Join(' ', path.Select(arc => arc.Relationship));
}
