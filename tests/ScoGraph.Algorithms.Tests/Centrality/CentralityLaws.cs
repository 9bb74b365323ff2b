using FsCheck.Xunit;
using ScoGraph.Algorithms.Centrality;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Centrality;

public sealed class CentralityLaws
{
    private const double Precision = 1e-9;

    private readonly Checkpoint _checkpoint = new();

    [Property(MaxTest = 150)]
    public void Degree_is_the_sum_of_the_weights(byte[] tape, bool weighted)
    {
        RandomGraph graph = RandomGraph.Read(tape, weighted: weighted);
        AssertScores(graph, node => graph.ArcsFrom(node).Sum(arc => arc.Weight), DegreeCentrality.Compute(graph.View, _checkpoint));
    }

    [Property(MaxTest = 150)]
    public void Closeness_is_that_of_the_formula(byte[] tape, bool weighted)
    {
        RandomGraph graph = RandomGraph.Read(tape, weighted: weighted);
        var distances = BruteForce.Distances(graph, arc => arc.Weight);
        AssertScores(graph, node => Closeness(graph, node, distances), ClosenessCentrality.Compute(graph.View, _checkpoint));
    }

    [Property(MaxTest = 150)]
    public void Harmonic_centrality_is_the_mean_of_one_over_distances(byte[] tape, bool weighted)
    {
        RandomGraph graph = RandomGraph.Read(tape, weighted: weighted, leastWeight: 1);
        var distances = BruteForce.Distances(graph, arc => arc.Weight);
        AssertScores(
            graph,
            node => graph.Nodes.Where(other => other != node).Select(other => 1 / distances[(node, other)]).DefaultIfEmpty().Average(),
            HarmonicCentrality.Compute(graph.View, _checkpoint));
    }

    [Property(MaxTest = 100)]
    public void Betweenness_is_that_of_the_definition(byte[] tape, bool weighted)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 6, mostRelationships: 14, weighted: weighted, leastWeight: 1);
        Dictionary<int, double> expected = graph.Nodes.ToDictionary(node => node, _ => 0.0);
        foreach (int source in graph.Nodes)
        {
            foreach (int target in graph.Nodes.Where(target => target != source))
            {
                List<Arc[]> paths = BruteForce.SimplePaths(graph, source, target);
                Arc[][] shortest = [.. paths.Where(path =>
                    path.Sum(arc => arc.Weight) == paths.Min(other => other.Sum(arc => arc.Weight)))];
                foreach (int node in shortest.SelectMany(path => path.Skip(1).Select(arc => arc.From)))
                    expected[node] += 1.0 / shortest.Length / (graph.View.IsUndirected ? 2 : 1);
            }
        }

        AssertScores(graph, node => expected[node], BetweennessCentrality.Compute(graph.View, _checkpoint));
    }

    [Property(MaxTest = 100)]
    public void Page_rank_is_that_of_the_dense_matrix(byte[] tape, bool weighted)
    {
        RandomGraph graph = RandomGraph.Read(tape, weighted: weighted);
        NodeScore[] scores = PageRank.Compute(graph.View, new PageRankOptions(0.85, 200, 1e-14), _checkpoint);
        Dictionary<int, double> expected = DensePageRank(graph, 0.85, 200);
        AssertScores(graph, node => expected[node], scores);
        if (scores.Length > 0)
            Assert.Equal(1, scores.Sum(row => row.Score), Precision);
    }

    [Fact]
    public void Betweenness_refuses_a_weight_of_zero()
    {
        GraphPart view = new(
            new SnapshotBuilder().Node(0).Node(1).Relationship(4, "ROAD", 0, 1).Set(true, 4, "km", Value.FromInteger(0)).Build(),
            new GraphFilter { Weight = "km" });
        ValueException error = Assert.Throws<ValueException>(() => BetweennessCentrality.Compute(view, _checkpoint));
        Assert.Equal(
            "The weight of relationship #4 (:ROAD from node #0 to node #1) is 0; this algorithm needs weights greater than zero.",
            error.Message);
    }

    [Fact]
    public void The_middle_of_a_path_lies_between_all_pairs()
    {
        GraphPart view = new(TestGraphs.Chain(5));
        Assert.Equal(
            [new NodeScore(2, 4), new NodeScore(1, 3), new NodeScore(3, 3), new NodeScore(0, 0), new NodeScore(4, 0)],
            BetweennessCentrality.Compute(view, _checkpoint));
    }

    private static double Closeness(RandomGraph graph, int node, Dictionary<(int From, int To), double> distances)
    {
        double[] reached = [.. graph.Nodes.Select(other => distances[(node, other)]).Where(double.IsFinite)];
        double others = reached.Length - 1;
        return reached.Sum() == 0 ? 0 : others / (graph.Nodes.Length - 1) * (others / reached.Sum());
    }

    private static Dictionary<int, double> DensePageRank(RandomGraph graph, double damping, int rounds)
    {
        int count = graph.Nodes.Length;
        Dictionary<int, double> scores = graph.Nodes.ToDictionary(node => node, _ => 1.0 / count);
        for (int round = 0; round < rounds; round++)
        {
            scores = graph.Nodes.ToDictionary(node => node, node => ((1 - damping) / count) + (damping * graph.Nodes.Sum(from =>
            {
                double total = graph.ArcsFrom(from).Sum(arc => arc.Weight);
                return scores[from] * (total == 0 ? 1.0 / count
                    : graph.ArcsFrom(from).Where(arc => arc.To == node).Sum(arc => arc.Weight) / total);
            })));
        }

        return scores;
    }

    private static void AssertScores(RandomGraph graph, Func<int, double> expected, NodeScore[] actual)
    {
        Assert.Equal(graph.Nodes, actual.Select(row => row.Node).Order());
        Assert.All(actual, row => Assert.Equal(expected(row.Node), row.Score, Precision));
        Assert.Equal(actual.OrderByDescending(row => row.Score).ThenBy(row => row.Node), actual);
    }
}
