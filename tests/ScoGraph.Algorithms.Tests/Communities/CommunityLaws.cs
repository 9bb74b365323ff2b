using FsCheck.Xunit;
using ScoGraph.Algorithms.Communities;
using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Similarity;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Views;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Communities;

public sealed class CommunityLaws
{
    private readonly Checkpoint _checkpoint = new();

    [Property(MaxTest = 150)]
    public void Triangles_are_triples_of_neighbours(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape);
        TriangleScore[] actual = TriangleCount.Compute(graph.View, _checkpoint);
        Assert.Equal(actual.OrderByDescending(row => row.Triangles).ThenBy(row => row.Node), actual);
        foreach (TriangleScore row in actual)
        {
            int[] around = [.. graph.Nodes.Where(other => other != row.Node && Joined(graph, row.Node, other))];
            int closed = around.Sum(left => around.Count(right => left < right && Joined(graph, left, right)));
            Assert.Equal(closed, row.Triangles);
            Assert.Equal(around.Length < 2 ? 0 : 2.0 * closed / (around.Length * (around.Length - 1)), row.Coefficient, 1e-12);
        }
    }

    [Property(MaxTest = 150)]
    public void Every_node_ends_where_most_of_its_neighbours_are(byte[] tape, byte seed)
    {
        RandomGraph graph = RandomGraph.Read(tape, direction: Direction.Both);
        NodeGroup[] found = LabelPropagation.Find(graph.View, long.MaxValue, seed, _checkpoint);
        Assert.Equal(found, LabelPropagation.Find(graph.View, long.MaxValue, seed, _checkpoint));
        Dictionary<int, int> communities = found.ToDictionary(row => row.Node, row => row.Group);
        Assert.Equal(graph.Nodes, communities.Keys.Order());
        foreach (int node in graph.Nodes)
        {
            Dictionary<int, double> strengths = graph.ArcsFrom(node).Where(arc => arc.To != node)
                .GroupBy(arc => communities[arc.To]).ToDictionary(group => group.Key, group => group.Sum(arc => arc.Weight));
            Assert.Equal(strengths.Values.Append(0).Max(), strengths.GetValueOrDefault(communities[node]));
        }
    }

    [Fact]
    public void Two_cliques_with_a_bridge_are_two_communities()
    {
        SnapshotBuilder builder = new();
        int id = 0;
        for (int i = 0; i < 10; i++)
            builder.Node(i);
        for (int i = 0; i < 10; i++)
        {
            for (int j = i + 1; j < 10; j++)
            {
                if (i / 5 == j / 5)
                    builder.Relationship(id++, "KNOWS", i, j);
            }
        }

        builder.Relationship(id, "KNOWS", 4, 5);
        GraphPart view = new(builder.Build(), new GraphFilter { Direction = Direction.Both });
        Assert.Equal(Enumerable.Range(0, 10).Select(i => new NodeGroup(i, i / 5)), LabelPropagation.Find(view, 100, 0, _checkpoint));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => new NodeGroup(i, i)), LabelPropagation.Find(view, 0, 0, _checkpoint));
    }

    [Property(MaxTest = 150)]
    public void Similarity_is_jaccards_index(byte[] tape, byte least, byte most)
    {
        RandomGraph graph = RandomGraph.Read(tape);
        List<SimilarPair> expected = [];
        foreach (int left in graph.Nodes)
        {
            foreach (int right in graph.Nodes.Where(right => right > left))
            {
                HashSet<int> one = [.. graph.ArcsFrom(left).Select(arc => arc.To)], two = [.. graph.ArcsFrom(right).Select(arc => arc.To)];
                double similarity = one.Union(two).Any() ? (double)one.Intersect(two).Count() / one.Union(two).Count() : 0;
                if (similarity > 0 && similarity >= least / 400.0)
                    expected.Add(new SimilarPair(left, right, similarity));
            }
        }

        Assert.Equal(
            expected.OrderByDescending(pair => pair.Similarity).ThenBy(pair => pair.Node1).ThenBy(pair => pair.Node2).Take(most % 12),
            NodeSimilarity.Find(graph.View, most % 12, least / 400.0, _checkpoint));
    }

    [Fact]
    public void Shuffles_are_the_same_everywhere()
    {
        int[] items = [.. Enumerable.Range(0, 10)], again = [.. items], other = [.. items];
        new SplitMix(42).Shuffle(items);
        new SplitMix(42).Shuffle(again);
        new SplitMix(43).Shuffle(other);
        Assert.Equal(items, again);
        Assert.NotEqual(items, other);
        Assert.Equal(Enumerable.Range(0, 10), items.Order());
    }

    private static bool Joined(RandomGraph graph, int left, int right) =>
        graph.Relationships.Any(arc => (arc.From == left && arc.To == right) || (arc.From == right && arc.To == left));
}
