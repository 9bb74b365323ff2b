using FsCheck.Xunit;
using QuikGraph;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.Search;

namespace ScoGraph.Properties;

/// <summary>
/// The shortest paths of the language are those of plain enumeration, and as long as QuikGraph's breadth-first search says.
/// </summary>
public sealed class ShortestPathTests
{
    [Property(MaxTest = 60)]
    public void Lengths_equal_those_of_QuikGraph(int seed)
    {
        using Graph graph = RandomGraph.Create(new Random(seed), mostNodes: 8, mostRelationships: 14);
        BidirectionalGraph<long, Edge<long>> reference = new(allowParallelEdges: true);
        reference.AddVertexRange(graph.Query("MATCH (n) RETURN n.i").Select(r => r.Get<long>(0)));
        foreach (Row row in graph.Query("MATCH (a)-->(b) RETURN a.i, b.i"))
            reference.AddEdge(new Edge<long>(row.Get<long>(0), row.Get<long>(1)));
        foreach (long start in reference.Vertices)
        {
            Dictionary<long, int> distances = Distances(reference, start);
            distances.Remove(start);
            Dictionary<long, int> found = graph.Query(
                "MATCH (a {i: $start}), (b) WHERE a <> b MATCH p = shortestPath((a)-[*]->(b)) RETURN b.i, length(p)", ("start", start))
                .ToDictionary(r => r.Get<long>(0), r => r.Get<int>(1));
            Assert.Equal(distances.OrderBy(d => d.Key), found.OrderBy(d => d.Key));
        }
    }

    [Property(MaxTest = 150)]
    public void Shortest_paths_are_the_shortest_trails(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 7);
        Trails trails = new(graph);
        for (int i = 0; i < 3; i++)
        {
            WalkPattern walk = WalkPattern.Create(random, lengths: 4);
            string[] all = [.. trails.Shortest(walk).Select(t => t.ToString()).Order(StringComparer.Ordinal)];
            Assert.Equal(all, Find(graph, "allShortestPaths", walk));
            string[] one = Find(graph, "shortestPath", walk);
            Assert.Empty(one.Except(all));
            Assert.Equal(trails.Shortest(walk).DistinctBy(t => (t.Start, t.End)).Count(), one.Length);
        }
    }

    [Property(MaxTest = 60)]
    public void A_condition_on_the_path_is_met_by_a_longer_one_where_need_be(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 7);
        WalkPattern walk = WalkPattern.Create(random, lengths: 1);
        string[] wanted = [.. new Trails(graph).All(walk).Where(t => t.Links.Sum() % 2 == 0).GroupBy(t => (t.Start, t.End))
            .SelectMany(pair => pair.Where(t => t.Links.Count == pair.Min(o => o.Links.Count))).Select(t => t.ToString())
                .Order(StringComparer.Ordinal)];
        Assert.Equal(wanted, Find(graph, "allShortestPaths", walk, "WHERE reduce(sum = 0, r IN relationships(p) | sum + r.k) % 2 = 0"));
    }

    [Theory]
    [InlineData("shortestPath", "-[*]->")]
    [InlineData("allShortestPaths", "-[*]->")]
    [InlineData("shortestPath", "-[*]-")]
    [InlineData("allShortestPaths", "-[*..10000]-")]
    public void A_long_chain_is_walked_to_its_end(string function, string walk)
    {
        using Graph graph = new();
        graph.Query("UNWIND range(0, 10000) AS i CREATE (:N {i: i})");
        graph.Query("MATCH (a:N) WITH a ORDER BY a.i WITH collect(a) AS ns UNWIND range(0, 9999) AS i WITH ns[i] AS a, ns[i + 1] AS b CREATE (a)-[:R]->(b)");
        int length = 0;
        Thread small = new(() => length = graph.Query($"MATCH (a:N {{i: 0}}), (b:N {{i: 10000}}) MATCH p = {function}((a){walk}(b)) RETURN length(p)").Scalar<int>(), 256 * 1024);
        small.Start();
        small.Join();
        Assert.Equal(10_000, length);
    }

    private static string[] Find(Graph graph, string function, WalkPattern walk, string where = "") =>
        [.. graph.Query($"MATCH (a), (b) MATCH p = {function}((a){walk.Write()}(b)) {where} RETURN a.i, [r IN relationships(p) | r.k], b.i")
            .Select(r => new Trail(r.Get<long>(0), r.Get<long>(2), r.Get<List<long>>(1)!).ToString()).Order(StringComparer.Ordinal)];

    private static Dictionary<long, int> Distances(BidirectionalGraph<long, Edge<long>> graph, long start)
    {
        BreadthFirstSearchAlgorithm<long, Edge<long>> search = new(graph);
        VertexDistanceRecorderObserver<long, Edge<long>> distances = new(_ => 1);
        using (distances.Attach(search))
            search.Compute(start);
        return distances.Distances.ToDictionary(d => d.Key, d => (int)d.Value);
    }
}
