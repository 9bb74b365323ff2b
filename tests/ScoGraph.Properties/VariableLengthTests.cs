using FsCheck.Xunit;

namespace ScoGraph.Properties;

/// <summary>A variable-length pattern gives every walk that repeats no relationship, whatever else the query says about it.</summary>
public sealed class VariableLengthTests
{
    [Property(MaxTest = 150)]
    public void Every_trail_is_a_row(int seed) => Check(seed, (graph, trails, walk) =>
        Same(trails.All(walk).Select(t => t.ToString()), graph, $"MATCH (a){walk.Write("r")}(b) RETURN a.i, [x IN r | x.k], b.i"));

    [Property(MaxTest = 100)]
    public void Every_trail_is_a_path(int seed) => Check(seed, (graph, trails, walk) => Same(
        trails.All(walk).Select(t => t.ToString()), graph,
        $"MATCH p = (){walk.Write()}() RETURN nodes(p)[0].i, [x IN relationships(p) | x.k], nodes(p)[-1].i"));

    [Property(MaxTest = 100)]
    public void Both_ends_may_be_bound(int seed) => Check(seed, (graph, trails, walk) => Same(
        trails.All(walk).Select(t => t.ToString()), graph,
        $"MATCH (b), (a) WITH b, a ORDER BY a.i MATCH (a){walk.Write("r")}(b) RETURN a.i, [x IN r | x.k], b.i"));

    [Property(MaxTest = 100)]
    public void The_last_end_alone_may_be_bound(int seed) => Check(seed, (graph, trails, walk) => Same(
        trails.All(walk).Select(t => t.ToString()), graph, $"MATCH (b) WITH b MATCH (a){walk.Write("r")}(b) RETURN a.i, [x IN r | x.k], b.i"));

    [Property(MaxTest = 100)]
    public void Both_ends_may_be_the_same_node(int seed) => Check(seed, (graph, trails, walk) => Same(
        trails.All(walk).Where(t => t.Start == t.End).Select(t => t.ToString()), graph,
        $"MATCH (a){walk.Write("r")}(a) RETURN a.i, [x IN r | x.k], a.i AS last"));

    [Property(MaxTest = 200)]
    public void Distinct_ends_are_those_of_some_trail(int seed) => Check(seed, (graph, trails, walk) => Same(
        trails.All(walk).Select(t => $"{t.Start} [] {t.End}").Distinct(), graph, $"MATCH (a){walk.Write()}(b) RETURN DISTINCT a.i, [], b.i"));

    [Property(MaxTest = 100)]
    public void Distinct_counts_are_those_of_some_trail(int seed) => Check(seed, (graph, trails, walk) => Same(
        trails.All(walk).GroupBy(t => t.Start).Select(g => $"{g.Key} [] {g.Select(t => t.End).Distinct().Count()}"), graph,
        $"MATCH (a){walk.Write()}(b) RETURN a.i, [], count(DISTINCT b)"));

    [Property(MaxTest = 100)]
    public void Existence_is_that_of_some_trail(int seed) => Check(seed, (graph, trails, walk) =>
    {
        IEnumerable<string> pairs = trails.All(walk).Select(t => $"{t.Start} [] {t.End}").Distinct();
        Same(pairs, graph, $"MATCH (a), (b) WHERE EXISTS {{ (a){walk.Write()}(b) }} RETURN a.i, [], b.i");
        Same(pairs, graph, $"MATCH (a), (b) WHERE (a){walk.Write()}(b) RETURN a.i, [], b.i");
    });

    [Property(MaxTest = 100)]
    public void Counts_are_the_numbers_of_trails(int seed) => Check(seed, (graph, trails, walk) =>
    {
        Assert.Equal(trails.All(walk).Count(), graph.Query($"MATCH (a){walk.Write()}(b) RETURN count(*)").Scalar<int>());
        Same(
            trails.All(walk).GroupBy(t => t.Start).Select(g => $"{g.Key} [] {g.Count()}"), graph,
            $"MATCH (a) WITH a, COUNT {{ (a){walk.Write()}() }} AS n WHERE n > 0 RETURN a.i, [], n");
    });

    /// <summary>There and back over one relationship is no walk, also where the length has no bound.</summary>
    [Fact]
    public void One_relationship_without_direction_does_not_lead_back_to_its_start()
    {
        using Graph graph = new();
        graph.Query("CREATE ({i: 0})-[:R]->({i: 1})");
        Assert.Equal([1L], graph.Query("MATCH ({i: 0})-[*]-(b) RETURN DISTINCT b.i").Select(r => r.Get<long>(0)));
    }

    private static void Check(int seed, Action<Graph, Trails, WalkPattern> law)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 6);
        Trails trails = new(graph);
        for (int i = 0; i < 3; i++)
            law(graph, trails, WalkPattern.Create(random, lengths: 9));
    }

    private static void Same(IEnumerable<string> expected, Graph graph, string query)
    {
        string[] found = [.. graph.Query(query)
            .Select(r => new Trail(r.Get<long>(0), r.Get<long>(2), r.Get<List<long>>(1)!).ToString()).Order(StringComparer.Ordinal)];
        string[] wanted = [.. expected.Order(StringComparer.Ordinal)];
        Assert.True(wanted.SequenceEqual(found), $"{query}\nexpected: {string.Join("; ", wanted)}\nfound:    {string.Join("; ", found)}");
    }
}
