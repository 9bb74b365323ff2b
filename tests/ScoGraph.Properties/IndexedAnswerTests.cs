using FsCheck.Xunit;

namespace ScoGraph.Properties;

/// <summary>
/// Declared indexes change no answer, and not the order of its rows: random bounds, prefixes, equalities and first rows of an order, asked
/// of two graphs of which one has indexes, while both change.
/// </summary>
public sealed class IndexedAnswerTests
{
    private static readonly string[] Values =
    [
        "null", "1", "2", "3", "2.0", "2.5", "-7", "9007199254740993", "9007199254740992.0", "0.0 / 0.0", "1 / 0.0", "true", "false", "''", "'a'",
        "'ab'", "'abc'", "'b'", "'\\uD83D\\uDE00'", "'\\uD83D\\uDE00x'", "'\\uFFFD'", "date('2024-07-03')", "date('2023-01-01')", "localtime('10:30')",
        "time('10:30+01:00')", "time('09:30Z')", "datetime('2024-07-03T10:30Z')", "localdatetime('2024-07-03T10:30')", "duration('P1D')",
        "[1, 2]", "[1, 'a']", "[1, null]", "[]", "point({x: 1, y: 2})",
    ];

    [Property(MaxTest = 100)]
    public void Small_graphs(int seed) => Run(new Random(seed), 30);

    [Property(MaxTest = 8)]
    public void Graphs_of_several_pages(int seed) => Run(new Random(seed), 1500);

    /// <summary>
    /// Relationships come by their ids from an index and by the nodes they are at from a walk, so the rows are compared as a bag.
    /// </summary>
    [Property(MaxTest = 60)]
    public void Relationships(int seed)
    {
        Random random = new(seed);
        using Graph plain = new(), indexed = new();
        DeclareRelationships(indexed, random);
        string fill = "UNWIND range(1, 12) AS i CREATE (:L {i: i}) WITH count(*) AS c MATCH (a:L), (b:L) WHERE (a.i * 5 + b.i) % 3 = 0 "
            + $"CREATE (a)-[:T {{i: a.i * 12 + b.i, p: {Mixed(random, "a.i + b.i")}, q: {Mixed(random, "b.i")}}}]->(b), (b)-[:U {{p: a.i}}]->(a)";
        for (int round = 0; round < 6; round++)
        {
            string change = round == 0 ? fill : ChangeRelationships(random);
            plain.Query(change);
            indexed.Query(change);
            if (round == 3)
                DeclareRelationships(indexed, random);
            for (int i = 0; i < 6; i++)
            {
                string query = AskRelationships(random);
                string expected = Bag(plain.Query(query)), actual = Bag(indexed.Query(query));
                Assert.True(expected == actual, $"{query}\nplain:   {expected}\nindexed: {actual}\n{indexed.Query("EXPLAIN " + query).Plan}");
            }

            for (int i = 0; i < 6; i++)
                AskFirst(plain, indexed, random);
        }
    }

    /// <summary>
    /// The first rows of an order have the same values by which they are ordered, in the same order; which of equal relationships come is
    /// not said, but they are there, and none twice.
    /// </summary>
    private static void AskFirst(Graph plain, Graph indexed, Random random)
    {
        string arrow = new[] { "-[r:T]->", "<-[r:T]-", "-[r:T]-" }[random.Next(3)], direction = random.Next(2) == 0 ? " DESC" : "";
        string where = random.Next(2) == 0 ? $" WHERE {Condition(random).Replace("n.", "r.")}" : random.Next(3) == 0 ? " WHERE a.i < 7" : "";
        string match = $"MATCH (a{(random.Next(2) == 0 ? ":L" : "")}){arrow}(b{(random.Next(3) == 0 ? ":L" : "")}){where}";
        string[] keys = new[] { new[] { "r.p" }, ["r.i"], ["r.p", "r.q"], ["r.q", "r.i"] }[random.Next(4)];
        string first = $"{(random.Next(3) == 0 ? "SKIP 2 " : "")}LIMIT {random.Next(12)}";
        string rows = $"{match} RETURN {string.Join(", ", keys.Select((key, i) => $"{key} AS k{i}"))}";
        string order = string.Join(", ", keys.Select((_, i) => $"k{i}{direction}"));
        string query = $"{rows}, id(r) AS r, a.i AS a, b.i AS b ORDER BY {order} {first}";
        string expected = plain.Query($"{rows} ORDER BY {order} {first}").ToJson();
        QueryResult found = indexed.Query(query);
        string plan = indexed.Query("EXPLAIN " + query).Plan!.ToString();
        Assert.True(expected == indexed.Query($"{rows} ORDER BY {order} {first}").ToJson(), $"{query}\n{expected}\n{plan}");
        string[] all = [.. plain.Query($"{rows}, id(r) AS r, a.i AS a, b.i AS b").Select(row => row.ToString())];
        Assert.True(found.Select(row => row.ToString()).All(row => all.Contains(row)), $"{query}\n{plan}");
        Assert.True(found.Select(row => row.ToString()).Distinct().Count() == found.Count, $"{query}\n{plan}");
    }

    private static string Bag(QueryResult result) => string.Join("\n", result.Select(row => row.ToString()).Order(StringComparer.Ordinal));

    private static void DeclareRelationships(Graph graph, Random random)
    {
        foreach (string[] keys in (string[][])[["p"], ["i"], ["p", "q"], ["q", "i"]])
        {
            if (random.Next(2) == 0)
                graph.Declare(GraphIndex.On(DeclarationTarget.Relationships("T"), keys));
        }
    }

    private static string ChangeRelationships(Random random) => random.Next(5) switch
    {
        0 => $"MATCH ()-[r:T {{i: {random.Next(150)}}}]->() SET r.p = {Value(random)}",
        1 => $"MATCH ()-[r:T]->() WHERE r.i % 5 = {random.Next(5)} SET r.q = {Value(random)}, r.p = {Value(random)}",
        2 => $"MATCH ()-[r:T]->() WHERE r.i > {random.Next(150)} WITH r ORDER BY r.i LIMIT 3 DELETE r",
        3 => $"MATCH (n:L {{i: {random.Next(12)}}}) REMOVE n:L",
        _ => $"MATCH (a {{i: {random.Next(12)}}}), (b {{i: {random.Next(12)}}}) CREATE (a)-[:T {{i: {random.Next(200)}, p: {Value(random)}}}]->(b)",
    };

    private static string AskRelationships(Random random)
    {
        string where = string.Join(" AND ", Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Condition(random).Replace("n.", "r.")));
        string label = random.Next(2) == 0 ? ":L" : "", other = random.Next(3) == 0 ? ":L" : "";
        string arrow = new[] { "-[r:T]->", "<-[r:T]-", "-[r:T]-" }[random.Next(3)];
        string start = random.Next(4) == 0 ? "UNWIND [1, 2, 'a', null] AS x " : "";
        string extra = start.Length > 0 ? " AND r.p = x" : random.Next(4) == 0 ? " AND a.i < b.i" : "";
        return $"{start}MATCH (a{label}){arrow}(b{other}) WHERE {where}{extra} " + random.Next(3) switch
        {
            0 => "RETURN count(*) AS c",
            1 => "RETURN a.i AS a, r.i AS r, b.i AS b",
            _ => "MATCH (b)-[u:U]->(c) RETURN r.i AS r, u.p AS u, c.i AS c",
        };
    }

    private static void Run(Random random, int nodes)
    {
        using Graph plain = new(), indexed = new();
        Declare(indexed, random);
        string fill = $"UNWIND range(1, {nodes}) AS i CREATE (:L {{i: i, p: {Mixed(random, "i")}, q: {Mixed(random, "i / 3")}}})";
        for (int round = 0; round < 8; round++)
        {
            string change = round == 0 ? fill : Change(random);
            plain.Query(change);
            indexed.Query(change);
            if (round == 4)
                Declare(indexed, random);
            for (int i = 0; i < 6; i++)
            {
                string query = Ask(random);
                string expected = plain.Query(query).ToJson(), actual = indexed.Query(query).ToJson();
                Assert.True(expected == actual, $"{query}\nplain:   {expected}\nindexed: {actual}\n{indexed.Query("EXPLAIN " + query).Plan}");
            }
        }
    }

    private static void Declare(Graph graph, Random random)
    {
        foreach (string[] keys in (string[][])[["p"], ["q"], ["p", "q"], ["q", "p"], ["q", "i"]])
        {
            if (random.Next(2) == 0)
                graph.Declare(GraphIndex.On("L", keys));
        }
    }

    /// <summary>An expression that gives values of all kinds as a number grows.</summary>
    private static string Mixed(Random random, string number)
    {
        string[] some = [.. Enumerable.Range(0, 7).Select(_ => random.Next(3) == 0 ? number : Value(random))];
        return $"[{string.Join(", ", some)}][({number}) % 7]";
    }

    private static string Change(Random random) => random.Next(6) switch
    {
        0 => $"MATCH (n:L {{i: {random.Next(30)}}}) SET n.p = {Value(random)}",
        1 => $"MATCH (n:L) WHERE n.i % 5 = {random.Next(5)} SET n.q = {Value(random)}, n.p = {Value(random)}",
        2 => $"MATCH (n:L) WHERE n.p >= {Value(random)} WITH n ORDER BY n.i LIMIT 3 DETACH DELETE n",
        3 => $"MATCH (n:L {{i: {random.Next(30)}}}) REMOVE n:L",
        4 => "MATCH (n) WHERE NOT n:L SET n:L",
        _ => $"CREATE (:L {{i: {1000 + random.Next(5)}, p: {Value(random)}, q: {Value(random)}}})",
    };

    private static string Ask(Random random)
    {
        string where = string.Join(" AND ", Enumerable.Range(0, random.Next(4)).Select(_ => Condition(random)));
        string match = $"MATCH (n:L) {(where.Length > 0 ? $"WHERE {where} " : "")}";
        string direction = random.Next(2) == 0 ? " DESC" : "";
        string first = $"{(random.Next(3) == 0 ? "SKIP 2 " : "")}LIMIT {random.Next(12)}";
        return match + random.Next(8) switch
        {
            0 => "RETURN count(*) AS c",
            1 => $"RETURN n.i AS i LIMIT {random.Next(9)}",
            2 => $"RETURN n.i AS i ORDER BY n.p{direction}, n.q{direction} {first}",
            3 => $"WITH n AS m, n.q AS key ORDER BY key{direction} {first} RETURN m.i AS i, m.p AS p",
            4 => $"RETURN n.q AS q, n.i AS i ORDER BY q{direction}, i{direction} {first}",
            5 => "RETURN collect(n.i) AS c",
            6 => $"MATCH (m:L) WHERE m.p < n.q RETURN n.i AS i, m.i AS j LIMIT 20",
            _ => $"RETURN n.i AS i ORDER BY n.p{direction} {first}",
        };
    }

    private static string Condition(Random random)
    {
        string property = random.Next(4) == 0 ? "n.i" : random.Next(2) == 0 ? "n.p" : "n.q";
        return random.Next(6) switch
        {
            0 => $"{property} = {Value(random)}",
            1 => $"{property} STARTS WITH {Value(random, text: true)}",
            2 => $"{Value(random)} {Operator(random)} {property}",
            3 => $"{property} <> 2",
            4 => $"{property} {Operator(random)} {random.Next(3)} + {random.Next(900)}",
            _ => $"{property} {Operator(random)} {Value(random)}",
        };
    }

    private static string Operator(Random random) => new[] { "<", "<=", ">", ">=" }[random.Next(4)];

    private static string Value(Random random, bool text = false) => text && random.Next(4) > 0
        ? new[] { "''", "'a'", "'ab'", "'\\uD83D'", "'\\uD83D\\uDE00'" }[random.Next(5)] : Values[random.Next(Values.Length)];
}
