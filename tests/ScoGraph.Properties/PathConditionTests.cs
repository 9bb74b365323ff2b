namespace ScoGraph.Properties;

/// <summary>
/// What must hold for all nodes or relationships of a path is tested while it is walked; the rows are those of whole paths.
/// </summary>
public sealed class PathConditionTests
{
    private static readonly QueryOptions OfWholePaths = new() { DisabledPasses = ["test-paths", "test-steps"] };

    [Fact]
    public void Rows_are_those_of_whole_paths()
    {
        int tested = 0;
        for (int seed = 0; seed < LawSize.Of(40); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 40, relationships: 70, "p[0] % 3", hubs: (1, 3));
            graph.Query("MATCH (n) WHERE id(n) % 7 > 0 SET n.k = id(n) % 4");
            graph.Query("MATCH (a)-[r]->(b) WHERE id(r) % 5 > 0 SET r.k = id(r) % 3");
            graph.Query("MATCH (n) WHERE id(n) % 9 = 0 CREATE (n)-[:R {k: 1}]->(n)");
            for (int i = 0; i < 10; i++)
            {
                string query = Write(random), plan = WeighedCounts.Plan(graph, query);
                tested += plan.Contains(" where ", StringComparison.Ordinal) ? 1 : 0;
                List<string> whole = SortedRows.Of(graph, query, OfWholePaths);
                Assert.True(whole.SequenceEqual(SortedRows.Of(graph, query, null)), $"seed {seed}: {query}\n{plan}");
            }
        }

        Assert.True(tested > LawSize.Of(150), $"Steps are tested in {tested} plans only.");
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Node(string name) => $"({name}{Pick(":A", ":B", "", "", "")})";
        string Walk() => Pick("-[:R*1..3]->", "<-[:R*1..3]-", "-[:R*0..2]-", "-[:R|S*0..3]->", "-[:S*2..3]-", "<-[:S*0..2]-");
        string One() => Pick("-[:R]->", "<-[:S]-", "-[:R]-");
        string pattern = Pick(
            $"{Node("a")}{Walk()}{Node("b")}", $"{Node("a")}{Walk()}{Node("b")}{One()}{Node("c")}",
            $"{Node("a")}{One()}{Node("c")}{Walk()}{Node("b")}", $"{Node("a")}{Walk()}(c){Walk()}{Node("b")}", $"{Node("a")}{Walk()}(a), {Node("b")}");
        List<string> conditions = [Pick(
            "all(x IN nodes(p) WHERE x.k > 0)", "none(x IN nodes(p) WHERE x.k = 1)", "all(x IN nodes(p) WHERE x.k = a.k)",
            "all(x IN nodes(p) WHERE x.k <> b.k)", "all(x IN nodes(p) WHERE x:A OR x.k < 3)", "none(x IN nodes(p) WHERE x.k IS NULL)",
            "all(x IN relationships(p) WHERE x.k < 2)", "none(x IN relationships(p) WHERE x.k = 0)",
            "all(x IN nodes(p) WHERE x.k IN [0, 2, 3])", "all(x IN relationships(p) WHERE x.k >= a.k)", "none(x IN nodes(p) WHERE x.k = b.k)")];
        if (random.Next(2) == 0)
            conditions.Add(Pick("all(x IN nodes(p) WHERE x.k < 3)", "length(p) < 3", "a.k > 0", "b.k = 2", "any(x IN nodes(p) WHERE x.k = 2)"));
        string items = Pick("count(*) AS n", "a.k AS k, count(*) AS n", "id(a), id(b), length(p)", "count(DISTINCT b) AS n", "[x IN nodes(p) | id(x)]");
        return $"{Pick("MATCH", "MATCH", "MATCH (o:A) WITH o LIMIT 3 MATCH")} p = {pattern} WHERE {string.Join(" AND ", conditions)} RETURN {items}";
    }
}
