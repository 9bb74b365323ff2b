using FsCheck.Xunit;
using ScoGraph.Planning;

namespace ScoGraph.Properties;

/// <summary>
/// ANY, SHORTEST k and their kin choose among the paths that the same pattern gives without them, for each pair of ends by length; the
/// reference takes all paths of that pattern, which has laws of its own, and counts them off.
/// </summary>
public sealed class PathSearchTests
{
    private static readonly string[] Quantifiers = ["+", "*", "{2}", "{1,3}", "{,2}", "{2,}"];

    [Property(MaxTest = 150)]
    public void The_shortest_are_chosen_for_each_pair_of_ends(int seed) => Check(seed, (graph, body, search) =>
        AssertChosen(Paths(graph, $"MATCH p = {body}"), Paths(graph, $"MATCH p = {search.Text} {body}"), search, body));

    [Property(MaxTest = 100)]
    public void Passes_change_nothing(int seed) => Check(seed, (graph, body, search) =>
        AssertChosen(
            Paths(graph, $"MATCH p = {body}"), Paths(graph, $"MATCH p = {search.Text} {body}", [.. Planner.PassNames]), search, body));

    [Property(MaxTest = 100)]
    public void The_ends_may_be_bound(int seed) => Check(seed, (graph, body, search) =>
        AssertChosen(
            Paths(graph, $"MATCH p = {body}"), Paths(graph, $"MATCH (b), (a) WITH a, b MATCH p = {search.Text} {body}"), search, body));

    [Property(MaxTest = 100)]
    public void Where_leaves_out_chosen_paths(int seed) => Check(seed, (graph, body, search) =>
    {
        string[] chosen = Texts(Paths(graph, $"MATCH p = {search.Text} {body}").Where(f => f.Ties.Length > 1));
        Assert.Equal(chosen, Texts(Paths(graph, $"MATCH p = {search.Text} {body} WHERE length(p) > 1")));
        Assert.Equal(chosen, Texts(Paths(graph, $"MATCH p = {search.Text} {body} WITH * WHERE length(p) > 1")));
    });

    [Property(MaxTest = 100)]
    public void A_condition_inside_of_the_parentheses_comes_before_the_choice(int seed) => Check(seed, (graph, body, search) =>
        AssertChosen(
            Paths(graph, $"MATCH p = {body} WHERE a.i <> b.i"), Paths(graph, $"MATCH p = {search.Text} ({body} WHERE a.i <> b.i)"), search, body));

    [Property(MaxTest = 100)]
    public void Ends_that_lead_nowhere_are_kept_where_the_match_is_optional(int seed) => Check(seed, (graph, body, search) =>
    {
        HashSet<(long, long)> linked = [.. Paths(graph, $"MATCH p = {body}").Select(f => f.Ends)];
        int nodes = graph.Query("MATCH (n) RETURN n").Count;
        QueryResult rows = graph.Query($"MATCH (a), (b) OPTIONAL MATCH p = {search.Text} {body} WITH a, b, p WHERE p IS NULL RETURN a, b");
        Assert.Equal((nodes * nodes) - linked.Count, rows.Count);
    });

    private static void AssertChosen(List<FoundPath> all, List<FoundPath> found, Search search, string body)
    {
        HashSet<string> known = [.. all.Select(f => f.ToString())];
        Assert.All(found, f => Assert.True(known.Contains(f.ToString()), $"{search.Text} {body}: {f} is no path of the pattern"));
        Assert.Equal(found.Count, found.Select(f => f.ToString()).Distinct().Count());
        foreach (IGrouping<(long, long), FoundPath> pair in all.GroupBy(f => f.Ends))
        {
            FoundPath[] chosen = [.. found.Where(f => f.Ends == pair.Key)];
            int[] lengths = [.. pair.Select(f => f.Ties.Length).Order()];
            int[] wanted = search.Groups
                ? [.. lengths.Where(length => lengths.Distinct().Take(search.Count).Contains(length))] : [.. lengths.Take(search.Count)];
            Assert.Equal(wanted, chosen.Select(f => f.Ties.Length).Order());
        }
    }

    private static void Check(int seed, Action<Graph, string, Search> law)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 5, mostRelationships: 6);
        for (int i = 0; i < 3; i++)
            law(graph, Body(random), Search.Create(random));
    }

    /// <summary>One relationship that repeats, a path that repeats, or a longer path.</summary>
    private static string Body(Random random)
    {
        string quantifier = Quantifiers[random.Next(Quantifiers.Length)];
        string repeated = HopPattern.Create(random).Write("r") + quantifier;
        return random.Next(4) switch
        {
            0 => $"(a){QuantifiedPattern.Create(random).Write()}(b)",
            1 => $"(a){HopPattern.Create(random).Write("q")}(m){repeated}(b)",
            2 => $"(a WHERE a.i > 0){repeated}(b)",
            _ => $"(a){repeated}(b)",
        };
    }

    private static List<FoundPath> Paths(Graph graph, string match, string[]? disabled = null) =>
        [.. graph.Query($"{match} RETURN a.i, b.i, [x IN relationships(p) | x.k]", null, new QueryOptions { DisabledPasses = disabled ?? [] })
            .Select(r => new FoundPath((r.Get<long>(0), r.Get<long>(1)), [.. r.Get<List<long>>(2)!]))];

    private static string[] Texts(IEnumerable<FoundPath> paths) => [.. paths.Select(p => p.ToString()).Order(StringComparer.Ordinal)];

    private sealed record FoundPath((long Start, long End) Ends, long[] Ties)
    {
        public override string ToString() => $"{Ends.Start}-[{string.Join(',', Ties)}]-{Ends.End}";
    }

    private sealed record Search(string Text, int Count, bool Groups)
    {
        public static Search Create(Random random)
        {
            int count = 1 + random.Next(3);
            return random.Next(7) switch
            {
                0 => new Search("ANY", 1, false),
                1 => new Search($"ANY {count} PATHS", count, false),
                2 => new Search("ANY SHORTEST", 1, false),
                3 => new Search("ALL SHORTEST TRAIL PATHS", 1, true),
                4 => new Search($"SHORTEST {count} GROUPS", count, true),
                5 => new Search("SHORTEST GROUP", 1, true),
                _ => new Search($"SHORTEST {count}", count, false),
            };
        }
    }
}
