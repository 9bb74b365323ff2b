using FsCheck.Xunit;
using ScoGraph.Planning;

namespace ScoGraph.Properties;

/// <summary>A quantified path gives every walk of its iterations that repeats no relationship, from whichever end it is walked.</summary>
public sealed class QuantifiedPathTests
{
    [Property(MaxTest = 150)]
    public void Every_walk_is_a_row(int seed) => Check(seed, (graph, elements, path) =>
        Same(path.All(elements), graph, $"MATCH p = (a){path.Write()}(b) {Lists(path)}"));

    [Property(MaxTest = 100)]
    public void Passes_change_nothing(int seed) => Check(seed, (graph, elements, path) =>
        Same(path.All(elements), graph, $"MATCH p = (a){path.Write()}(b) {Lists(path)}", [.. Planner.PassNames]));

    [Property(MaxTest = 100)]
    public void Both_ends_may_be_bound(int seed) => Check(seed, (graph, elements, path) =>
        Same(path.All(elements), graph, $"MATCH (b), (a) WITH a, b ORDER BY b.i MATCH p = (a){path.Write()}(b) {Lists(path)}"));

    [Property(MaxTest = 100)]
    public void The_last_end_alone_may_be_bound(int seed) => Check(seed, (graph, elements, path) =>
        Same(path.All(elements), graph, $"MATCH (b) WITH b MATCH p = (a){path.Write()}(b) {Lists(path)}"));

    [Property(MaxTest = 100)]
    public void Both_ends_may_be_the_same_node(int seed) => Check(seed, (graph, elements, path) =>
        Same(path.All(elements).Where(f => f.Ends.Start == f.Ends.End), graph, $"MATCH p = (a){path.Write()}(a) WITH *, a AS b {Lists(path)}"));

    [Property(MaxTest = 100)]
    public void Nodes_may_be_left_out(int seed) => Check(seed, (graph, elements, path) =>
        Same(path.All(elements), graph, $"MATCH p = {path.Write()} WITH *, nodes(p)[0] AS a, nodes(p)[-1] AS b {Lists(path)}"));

    [Property(MaxTest = 100)]
    public void Counts_are_the_numbers_of_walks(int seed) => Check(seed, (graph, elements, path) =>
    {
        Assert.Equal(path.All(elements).Count(), graph.Query($"MATCH (a){path.Write()}(b) RETURN count(*)").Scalar<int>());
        Assert.Equal(
            path.All(elements).Select(f => f.Ends).Distinct().Count(),
            graph.Query($"MATCH (a){path.Write()}(b) WITH DISTINCT a, b RETURN count(*)").Scalar<int>());
        Assert.Equal(
            path.All(elements).Select(f => f.Ends).Distinct().Count(),
            graph.Query($"MATCH (a), (b) WHERE EXISTS {{ (a){path.Write()}(b) }} RETURN count(*)").Scalar<int>());
    });

    [Property(MaxTest = 100)]
    public void Other_parts_of_the_match_take_other_relationships(int seed) => Check(seed, (graph, elements, path) => Same(
        path.All(elements).SelectMany(f => elements.Ties.Where(t => t.From.I == f.Ends.End && !f.Ties.Contains(t)).Select(_ => f)), graph,
        $"MATCH p = (a){path.Write()}(b), (b)-[other]->() {Lists(path)}"));

    [Property(MaxTest = 100)]
    public void A_quantified_relationship_is_one_of_variable_length(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 6);
        (string quantifier, string length)[] same = [("+", "*"), ("*", "*0.."), ("{2}", "*2"), ("{1,3}", "*1..3"), ("{,2}", "*0..2"), ("{2,}", "*2..")];
        HopPattern hop = HopPattern.Create(random);
        foreach ((string quantifier, string length) in same)
        {
            string[] wanted = Rows(graph, $"MATCH (a){hop.Write("r").Replace("]", length + "]")}(b) RETURN a.i, [x IN r | x.k], b.i");
            Assert.Equal(wanted, Rows(graph, $"MATCH (a){hop.Write("r")}{quantifier}(b) RETURN a.i, [x IN r | x.k], b.i"));
            Assert.Equal(wanted, Rows(graph, $"MATCH (a)((x){hop.Write("r")}(y)){quantifier}(b) RETURN a.i, [x IN r | x.k], b.i"));
            Assert.Equal(wanted.Length, graph.Query($"MATCH (a)((){hop.Write("")}()){quantifier}(b) RETURN a, b").Count);
        }
    }

    [Fact]
    public void A_long_chain_is_walked_to_its_end()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(0, 2000) AS i CREATE (:N {i: i})");
        graph.Query("MATCH (a:N) WITH a ORDER BY a.i WITH collect(a) AS ns UNWIND range(0, 1999) AS i WITH ns[i] AS a, ns[i + 1] AS b CREATE (a)-[:R]->(b)");
        int length = 0;
        Thread small = new(() => length = graph.Query(
            "MATCH p = (:N {i: 0}) ((x)-->(y)-->(z) WHERE x.i < z.i)+ (:N {i: 2000}) RETURN length(p)").Scalar<int>(), 256 * 1024);
        small.Start();
        small.Join();
        Assert.Equal(2000, length);
    }

    private static string Lists(QuantifiedPattern path) =>
        "RETURN a.i, [x IN relationships(p) | x.k], b.i, [x IN n0 | x.i], " + $"[x IN n{path.Hops.Length} | x.i], [x IN r{path.Hops.Length - 1} | x.k]";

    private static void Check(int seed, Action<Graph, Elements, QuantifiedPattern> law)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 6);
        Elements elements = new(graph);
        for (int i = 0; i < 3; i++)
            law(graph, elements, QuantifiedPattern.Create(random));
    }

    private static string[] Rows(Graph graph, string query) =>
        [.. graph.Query(query).Select(r => r.ToJson()).Order(StringComparer.Ordinal)];

    private static void Same(IEnumerable<Found> expected, Graph graph, string query, string[]? disabled = null)
    {
        string[] found = [.. graph.Query(query, null, new QueryOptions { DisabledPasses = disabled ?? [] }).Select(r =>
            $"{r.Get<long>(0)} {Text(r, 1)} {r.Get<long>(2)} {Text(r, 3)} {Text(r, 4)} {Text(r, 5)}").Order(StringComparer.Ordinal)];
        string[] wanted = [.. expected.Select(f => f.ToString()).Order(StringComparer.Ordinal)];
        Assert.True(wanted.SequenceEqual(found), $"{query}\nexpected: {string.Join("; ", wanted)}\nfound:    {string.Join("; ", found)}");
    }

    private static string Text(Row row, int column) => $"[{string.Join(",", row.Get<List<long>>(column)!)}]";
}
