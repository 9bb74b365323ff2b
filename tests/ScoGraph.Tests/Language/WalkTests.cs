using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ScoGraph.Tests.Language;

/// <summary>Path modes, match modes and searches against walks that are listed plainly, step by step.</summary>
public sealed class WalkTests
{
    private const int Longest = 5;

    private static readonly Gen<(int From, int To)[]> Ends = Gen.Choose(0, 3).Two().ArrayOf(5);

    private static readonly Gen<string> Modes = Gen.Elements("WALK", "TRAIL", "ACYCLIC", "SIMPLE");

    private static readonly Gen<string> Arrows = Gen.Elements(
        "-[:R]->{0,5}", "-[:R]-{1,4}", "<-[:R]-{2,5}", "((x)-[:R]->(y)){0,5}", "((x)-[:R]->()<-[:R]-(y)){1,2}");

    private static readonly Gen<string> Searches = Gen.Elements(
        "SHORTEST 1", "SHORTEST 2", "SHORTEST 1 GROUPS", "SHORTEST 2 GROUPS", "ALL SHORTEST", "ANY SHORTEST", "ANY", "ANY 2");

    private static Gen<(string Mode, string Search)> Choices => from mode in Modes from search in Searches select (mode, search);

    [Property(MaxTest = 150)]
    public Property A_mode_lists_the_walks_that_it_allows() => Prop.ForAll(
        Ends.ToArbitrary(), Modes.ToArbitrary(), Arrows.ToArbitrary(), (ends, mode, arrow) =>
        {
            using Graph graph = Make(ends);
            Assert.Equal(Texts(Listed(ends, mode, arrow)), Texts(Found(graph, $"MATCH p = {mode} (a){arrow}(b)")));
        });

    [Property(MaxTest = 60)]
    public Property Repeatable_elements_are_walks() => Prop.ForAll(
        Ends.ToArbitrary(), Arrows.ToArbitrary(), (ends, arrow) =>
        {
            using Graph graph = Make(ends);
            Assert.Equal(Texts(Listed(ends, "WALK", arrow)), Texts(Found(graph, $"MATCH REPEATABLE ELEMENTS p = (a){arrow}(b)")));
            Assert.Equal(Texts(Listed(ends, "TRAIL", arrow)), Texts(Found(graph, $"MATCH DIFFERENT RELATIONSHIPS p = (a){arrow}(b)")));
            Assert.Equal(
                Texts(Listed(ends, "TRAIL", arrow)), Texts(Found(graph, $"MATCH REPEATABLE ELEMENTS p = TRAIL (a){arrow}(b)")));
        });

    [Property(MaxTest = 150)]
    public Property A_search_chooses_among_the_walks_of_its_mode() => Prop.ForAll(
        Ends.ToArbitrary(), Choices.ToArbitrary(), Arrows.ToArbitrary(), (ends, choice, arrow) =>
        {
            (string mode, string search) = choice;
            using Graph graph = Make(ends);
            List<Walk> found = [.. Found(graph, $"MATCH p = {Prefix(search, mode)} (a){arrow}(b)")];
            AssertChosen(Listed(ends, mode, arrow), found, search, int.MaxValue);
        });

    /// <summary>Without an upper bound: what is listed up to a length must be what is found up to it.</summary>
    [Property(MaxTest = 100)]
    public Property A_search_without_a_bound_ends() => Prop.ForAll(
        Ends.ToArbitrary(), Choices.ToArbitrary(), Gen.Elements("-[:R]->+", "-[:R]->*", "<-[:R]-{2,}").ToArbitrary(),
        (ends, choice, arrow) =>
        {
            (string mode, string search) = choice;
            using Graph graph = Make(ends);
            string bounded = arrow.Replace("+", "{1,5}", StringComparison.Ordinal).Replace("*", "{0,5}", StringComparison.Ordinal)
                .Replace("{2,}", "{2,5}", StringComparison.Ordinal);
            List<Walk> found = [.. Found(graph, $"MATCH p = {Prefix(search, mode)} (a){arrow}(b)")];
            AssertChosen(Listed(ends, mode, bounded), found, search, Longest);
        });

    /// <summary>Relationships differ within each of several paths, in all of them, or not at all.</summary>
    [Property(MaxTest = 60)]
    public Property A_match_mode_is_of_all_paths() => Prop.ForAll(Ends.ToArbitrary(), ends =>
    {
        using Graph graph = Make(ends);
        int all = ends.Length * ends.Length;
        Assert.Equal(all - ends.Length, Count(graph, "MATCH (a)-[r]->(b), (c)-[s]->(d)"));
        Assert.Equal(all, Count(graph, "MATCH REPEATABLE ELEMENTS (a)-[r]->(b), (c)-[s]->(d)"));
        Assert.Equal(all, Count(graph, "MATCH WALK (a)-[r]->(b), (c)-[s]->(d)"));
        Assert.Equal(all, Count(graph, "MATCH REPEATABLE ELEMENTS TRAIL (a)-[r]->(b), (c)-[s]->(d)"));
        Assert.Equal(ends.Length, Count(graph, "MATCH REPEATABLE ELEMENTS (a)-[r]->(b), (c)-[r]->(d)"));
    });

    [Theory]
    [InlineData("MATCH WALK (a)-[:R]->+(b) RETURN 1 AS x")]
    [InlineData("MATCH REPEATABLE ELEMENTS (a)-[:R*]-(b) RETURN 1 AS x")]
    [InlineData("MATCH REPEATABLE ELEMENTS (c)-->(a) ((x)-->(y)){2,} (b) RETURN 1 AS x")]
    public void An_endless_walk_is_refused(string query)
    {
        using Graph graph = new();
        Assert.Contains("upper bound", Assert.Throws<QueryException>(() => graph.Query(query)).Message, StringComparison.Ordinal);
    }

    /// <summary>Pruned while it is walked: all trails of such a graph would not be listed in a lifetime.</summary>
    [Fact]
    public void Paths_without_repeated_nodes_do_not_list_all_trails()
    {
        using Graph graph = new();
        graph.Query("CREATE (a {id: 0}), (b {id: 1}) WITH a, b UNWIND range(1, 40) AS i CREATE (a)-[:R]->(b), (b)-[:R]->(a)");
        Assert.Equal(80, Count(graph, "MATCH ACYCLIC (a)-[:R]->+(b)"));
        Assert.Equal(80 + (2 * 1600), Count(graph, "MATCH SIMPLE (a)-[:R]->+(b)"));
    }

    private static void AssertChosen(List<Walk> listed, List<Walk> found, string search, int known)
    {
        var groups = listed.GroupBy(w => w.Ends).ToDictionary(g => g.Key, g => g.Select(w => w.Relationships.Length).Order().ToList());
        HashSet<string> all = Texts(listed).ToHashSet();
        Assert.All(found.Where(w => w.Relationships.Length <= known), w => Assert.Contains(w.Text, all));
        Assert.Equal(found.Count, found.Select(w => w.Text).Distinct().Count());
        Assert.Empty(groups.Keys.Except(found.Select(w => w.Ends)));
        foreach (var pair in found.GroupBy(w => w.Ends))
        {
            List<int> lengths = groups.GetValueOrDefault(pair.Key, []);
            int count = search.Contains('2', StringComparison.Ordinal) ? 2 : 1;
            bool ofLengths = search.Contains("GROUPS", StringComparison.Ordinal) || search == "ALL SHORTEST";
            List<int> kept = ofLengths ? [.. lengths.Where(l => lengths.Distinct().Take(count).Contains(l))] : [.. lengths.Take(count)];
            List<int> lengthsFound = [.. pair.Select(w => w.Relationships.Length).Where(l => l <= known).Order()];
            if (search.StartsWith("ANY", StringComparison.Ordinal) && search != "ANY SHORTEST")
                Assert.True(known < int.MaxValue || lengthsFound.Count == kept.Count);
            else
                Assert.Equal(kept, lengthsFound);
        }
    }

    private static string Prefix(string search, string mode) => search.EndsWith("GROUPS", StringComparison.Ordinal)
        ? $"{search[..^6]}{mode} PATHS GROUPS" : $"{search} {mode}";

    private static List<Walk> Listed((int From, int To)[] ends, string mode, string arrow)
    {
        int brace = arrow.LastIndexOf('{');
        int[] bounds = [.. arrow[(brace + 1)..^1].Split(',').Select(int.Parse)];
        string step = arrow[..brace];
        int hops = step.Contains("->()<-", StringComparison.Ordinal) ? 2 : 1;
        List<Walk> listed = [], level = [.. Enumerable.Range(0, 4).Select(node => new Walk([node], []))];
        for (int length = 0; length <= bounds[1] * hops; length++)
        {
            if (length % hops == 0 && length / hops >= bounds[0])
                listed.AddRange(level.Where(w => Fits(w, mode)));
            level = [.. level.SelectMany(w => Longer(w, ends, step, length % hops))];
            level.RemoveAll(w => mode != "WALK" && w.Relationships.Distinct().Count() < w.Relationships.Length);
        }

        return listed;
    }

    private static IEnumerable<Walk> Longer(Walk walk, (int From, int To)[] ends, string step, int hop)
    {
        bool forward = hop == 0 && !step.StartsWith('<'), backward = hop == 1 || !step.Contains("->", StringComparison.Ordinal);
        for (int id = 0; id < ends.Length; id++)
        {
            if (forward && ends[id].From == walk.Nodes[^1])
                yield return new Walk([.. walk.Nodes, ends[id].To], [.. walk.Relationships, id]);
            if (backward && ends[id].To == walk.Nodes[^1] && !(forward && ends[id].From == ends[id].To))
                yield return new Walk([.. walk.Nodes, ends[id].From], [.. walk.Relationships, id]);
        }
    }

    private static bool Fits(Walk walk, string mode)
    {
        bool closes = mode == "SIMPLE" && walk.Nodes.Length > 1 && walk.Nodes[0] == walk.Nodes[^1];
        int[] looked = closes ? walk.Nodes[1..] : walk.Nodes;
        return mode is "WALK" or "TRAIL" || looked.Distinct().Count() == looked.Length;
    }

    private static Graph Make((int From, int To)[] ends)
    {
        Graph graph = new();
        graph.Query("UNWIND range(0, 3) AS id CREATE ({id: id})");
        for (int id = 0; id < ends.Length; id++)
            graph.Query($"MATCH (a {{id: {ends[id].From}}}), (b {{id: {ends[id].To}}}) CREATE (a)-[:R {{id: {id}}}]->(b)");
        return graph;
    }

    private static IEnumerable<Walk> Found(Graph graph, string match) =>
        graph.Query(match + " RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | r.id] AS relationships").Select(row =>
            new Walk(Ids(row, "nodes"), Ids(row, "relationships")));

    private static int[] Ids(Row row, string column) => [.. row.Get<IReadOnlyList<long>>(column).Select(id => (int)id)];

    private static long Count(Graph graph, string match) => graph.Query(match + " RETURN count(*) AS n")[0].Get<long>("n");

    private static List<string> Texts(IEnumerable<Walk> walks) => [.. walks.Select(w => w.Text).Order(StringComparer.Ordinal)];

    private sealed record Walk(int[] Nodes, int[] Relationships)
    {
        public (int, int) Ends => (Nodes[0], Nodes[^1]);

        public string Text => $"{string.Join('-', Nodes)} by {string.Join(',', Relationships)}";
    }
}
