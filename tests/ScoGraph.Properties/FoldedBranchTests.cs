using System.Text;

namespace ScoGraph.Properties;

/// <summary>
/// Branches that become numbers give the counts that walking gives: on multigraphs with loops, parallel relationships, nulls, several
/// labels and deleted elements, large enough that numbers are kept.
/// </summary>
public sealed class FoldedBranchTests
{
    private static readonly QueryOptions Walking = new() { DisabledPasses = ["fold-branches", "weigh-nodes"] };
    private static readonly QueryOptions Folding = new() { DisabledPasses = ["weigh-nodes"] };

    [Fact]
    public void Folding_changes_no_count()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            Random random = new(seed);
            using Graph graph = Large(random);
            for (int i = 0; i < 12; i++)
            {
                string query = Write(random);
                List<string> walked = SortedRows.Of(graph, query, Walking), folded = SortedRows.Of(graph, query, Folding);
                Assert.True(
                    walked.SequenceEqual(folded),
                    $"seed {seed}: {query}\nwalked: {string.Join("; ", walked)}\nfolded: {string.Join("; ", folded)}\n"
                        + Plan(graph, query));
            }
        }
    }

    [Fact]
    public void Leaves_that_differ_are_counted_as_pairs()
    {
        for (int seed = 0; seed < 24; seed++)
        {
            Random random = new(seed);
            using Graph graph = Large(random);
            for (int i = 0; i < 16; i++)
            {
                string query = Tied(random);
                Assert.True(
                    SortedRows.Of(graph, query, Walking).SequenceEqual(SortedRows.Of(graph, query, Folding)),
                    $"seed {seed}: {query}\n" + Plan(graph, query));
            }
        }
    }

    [Fact]
    public void Leaves_of_which_pairs_are_too_many_are_compared()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 8) AS i CREATE (:N {i: i})");
        graph.Query("MATCH (a:N), (b:N) CREATE (a)-[:R]->(b), (a)-[:S]->(b)");
        string far = string.Concat(Enumerable.Range(0, 11).Select(i => $"-[:T{i}]->(:N)"));
        graph.Query("MATCH (a)-[:R]->(b) " + string.Join(' ', Enumerable.Range(0, 11).Select(i => $"CREATE (a)-[:T{i}]->(b)")));
        string query = $"MATCH (m:N {{i: 1}})-[:R]->(a:N){far} MATCH (m)-[:S]->(b:N){far} WHERE a <> b RETURN count(*)";
        Assert.Throws<QueryException>(() => graph.Query(query));
        // All pairs end at the one node that is left, so that there is none.
        graph.Query("MATCH (m:N {i: 1})-[r:R|S]->(a:N) WHERE a.i > 1 DELETE r");
        Assert.Equal(0, graph.Query(query).Scalar<long>());
    }

    /// <summary>Most nodes lead on to one place, some along parallel relationships, some to several, some to none.</summary>
    [Fact]
    public void Circles_that_close_at_one_place_are_compared()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            Random random = new(seed);
            using Graph graph = Places(random);
            for (int i = 0; i < 8; i++)
            {
                string query = Closing(random);
                Assert.True(
                    SortedRows.Of(graph, query, Walking).SequenceEqual(SortedRows.Of(graph, query, Folding)),
                    $"seed {seed}: {query}\n" + Plan(graph, query));
            }
        }
    }

    private static Graph Places(Random random)
    {
        Graph graph = new();
        graph.Query("UNWIND range(0, 3) AS i CREATE (:Land {i: i}) WITH i UNWIND range(0, 5) AS j CREATE (:Town {i: i, j: j})");
        graph.Query("MATCH (t:Town), (l:Land {i: t.i}) CREATE (t)-[:IN]->(l)");
        int parallel = random.Next(6), several = random.Next(6);
        graph.Query($"MATCH (t:Town {{j: {parallel}}}), (l:Land {{i: t.i}}) CREATE (t)-[:IN]->(l)");
        graph.Query($"MATCH (t:Town {{j: {several}}}), (l:Land) WHERE t.i = 1 CREATE (t)-[:IN]->(l)");
        List<object?> towns = [.. Enumerable.Range(0, 180).Select(_ => (object?)(long)random.Next(26))];
        graph.Query(
            "UNWIND range(0, 179) AS i CREATE (p:Person {i: i}) WITH i, p MATCH (t:Town) WHERE t.i * 6 + t.j = $towns[i] CREATE (p)-[:AT]->(t)",
            ("towns", towns));
        graph.Query("MATCH (p:Person)-[:AT]->(t:Town) WHERE p.i % 17 = 0 CREATE (p)-[:AT]->(t)");
        graph.Query("MATCH (p:Person), (t:Town) WHERE p.i % 23 = 0 AND t.j = p.i % 6 CREATE (p)-[:AT]->(t)");
        List<object?> ends = [.. Enumerable.Range(0, 1600).Select(_ => (object?)(long)random.Next(180))];
        graph.Query(
            "UNWIND range(0, 799) AS i MATCH (a:Person {i: $ends[2 * i]}), (b:Person {i: $ends[2 * i + 1]}) CREATE (a)-[:KNOWS]->(b)",
            ("ends", ends));
        return graph;
    }

    private static string Closing(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string label = Pick(":Town", ""), knows = Pick("-[:KNOWS]-", "-[:KNOWS]->");
        string third = Pick("", $", (b){knows}(c:Person){knows}(a), (c)-[:AT]->(v)-[:IN]->(l)", $", (b){knows}(c:Person), (c)-[:AT]->(v{label})-[:IN]->(l)");
        return $"MATCH (l:Land) MATCH (a:Person)-[:AT]->(t{label})-[:IN]->(l) MATCH (b:Person)-[:AT]->(u{label})-[:IN]->(l) "
            + $"MATCH (a){knows}(b){third}{Pick("", " WHERE u.j > 2", " WHERE a.i < b.i")} RETURN {Pick("", "l.i AS k, ")}count(*) AS n";
    }

    [Fact]
    public void More_rows_than_an_integer_counts_are_an_error_and_none_are_none()
    {
        using Graph graph = new();
        graph.Query(
            "UNWIND range(1, 16) AS i MERGE (a:N {i: i}) WITH collect(a) AS all UNWIND all AS a UNWIND all AS b CREATE (a)-[:R]->(b)");
        // 16 to the power of the steps, each along another type that all pairs have.
        graph.Query("MATCH (a)-[:R]->(b) " + string.Join(' ', Enumerable.Range(0, 17).Select(i => $"CREATE (a)-[:T{i}]->(b)")));
        string path = "(a:N)" + string.Concat(Enumerable.Range(0, 17).Select(i => $"-[:T{i}]->()"));
        QueryException error = Assert.Throws<QueryException>(() => graph.Query($"MATCH {path} RETURN count(*)"));
        Assert.Contains("IntegerOverflow", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, graph.Query($"MATCH {path}-[:NONE]->() RETURN count(*)").Scalar<long>());
        string shorter = "(a:N {i: 1})" + string.Concat(Enumerable.Range(0, 15).Select(i => $"-[:T{i}]->()"));
        Assert.Equal(1L << 60, graph.Query($"MATCH {shorter} RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public void A_count_behind_a_write_sees_it()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 200) AS i CREATE (:A {i: i})-[:R]->(:B)-[:S]->(:C)");
        const string query = "MATCH (:A)-[:R]->(:B)-[:S]->(:C) WITH count(*) AS before MATCH (b:B) CREATE (b)-[:S]->(:C) "
            + "WITH before, count(*) AS made MATCH (:A)-[:R]->(:B)-[:S]->(:C) RETURN before, made, count(*) AS after";
        Assert.Equal(["200", "200", "400"], graph.Query(query).Single().Select(value => value!.ToString()!));
    }

    [Fact]
    public void A_condition_that_fails_fails_for_the_same_rows()
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {x: 0, i: 1})-[:R]->(:B), (:A {x: 2, i: 2})-[:R]->(:B)-[:S]->(:C)");
        Assert.Equal(1, graph.Query("MATCH (a:A)-[:R]->(b:B)-[:S]->(c:C) WHERE 4 / a.x = 2 RETURN count(*)").Scalar<long>());
        Assert.Throws<QueryException>(() => graph.Query("MATCH (a:A)-[:R]->(b:B) WHERE 4 / a.x = 2 RETURN count(*)"));
    }

    /// <summary>Two leaves at one node or at two that are joined, which must differ; perhaps with a missing relationship.</summary>
    private static string Tied(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Leaf(string from, string name) => $"({from}){Pick("-[{0}{1}]->", "-[{0}{1}]->", "<-[{0}{1}]-", "-[{0}{1}]-")}"
            .Replace("{0}", "r" + name, StringComparison.Ordinal).Replace("{1}", Pick(":R", ":R", ":S", ""), StringComparison.Ordinal)
            + $"({name}{Pick("", ":A", ":B")})";
        string second = Pick("m", "c", "c");
        string join = second == "m" ? "" : $", (c{Pick(":A", ":B", ":C")}){Pick("-[j:S]->", "<-[j:S]-", "-[j:S]-")}(m{Pick("", ":B")})";
        List<string> conditions = [Pick("a <> b", "b <> a")];
        if (random.Next(2) == 0)
        {
            conditions.Add(Pick(
                "a.x >= m.x", "b.x > 0", "ra.x < 2", "rb.x <> 1", $"NOT ({second})-[:R]->(a)", $"NOT ({second})--(a)",
                "NOT (m)-[:R]->(b)"));
        }

        string more = random.Next(3) == 0 ? $", ({Pick("a", "b")})-[:S]->({Pick("", ":A")})" : "";
        string label = second == "m" ? Pick("m", "m:A") : "m";
        return $"MATCH {Leaf(label, "a")}{join}, {Leaf(second, "b")}{more} WHERE {string.Join(" AND ", conditions)} "
            + $"RETURN {Pick("", "", $"{second}.x AS k, ")}count(*) AS n";
    }

    private static string Plan(Graph graph, string query) => graph.Query("EXPLAIN " + query, null, Folding).Plan?.ToString() ?? "";

    private static Graph Large(Random random) =>
        LargeGraph.Draw(random, nodes: 260, relationships: 420, "(p[0] + p[1]) % 3", hubs: (3, 4));

    /// <summary>A tree of relationships around one node, with conditions on ends, on relationships and between nodes.</summary>
    private static string Write(Random random)
    {
        StringBuilder text = new("MATCH ");
        List<string> conditions = [];
        int relationships = 1 + random.Next(3);
        for (int i = 0; i < relationships; i++)
        {
            string type = random.Next(4) == 0 ? "" : random.Next(2) == 0 ? ":R" : ":S";
            int from = random.Next(i + 1), direction = random.Next(3);
            text.Append(i == 0 ? "" : ", ").Append($"({Node(from)}){(direction == 0 ? "<-" : "-")}[r{i}{type}]")
                .Append($"{(direction == 1 ? "->" : "-")}({Node(i + 1)})");
            if (random.Next(4) == 0)
                conditions.Add($"r{i}.x {Pick("<", "<>", "=")} {random.Next(3)}");
        }

        string Node(int number) => $"n{number}{(random.Next(3) == 0 ? ":" + RandomGraph.Labels[random.Next(3)] : "")}";
        string Any() => $"n{random.Next(relationships + 1)}";
        string Pick(params string[] words) => words[random.Next(words.Length)];
        for (int i = 0; i <= relationships; i++)
        {
            int other = random.Next(relationships + 1);
            if (other != i && random.Next(3) == 0)
            {
                conditions.Add(Pick(
                    $"n{i} <> n{other}", $"n{i}.x <= n{other}.x", $"n{i}.x IS NOT NULL", $"NOT (n{i})-[:R]->(n{other})",
                    $"NOT (n{i})--(n{other})"));
            }
        }

        if (random.Next(2) == 0)
            text.Append($", ({Any()})-[c{Pick("", ":R", ":S")}]{Pick("-", "->")}({Any()})");
        if (conditions.Count > 0)
            text.Append(" WHERE ").Append(string.Join(" AND ", conditions));
        if (random.Next(3) == 0)
            text.Append($" OPTIONAL MATCH ({Any()})-[:{Pick("R", "S")}]->(o{Pick("", ":A")}){Pick("", " WHERE o.x > 1")}");
        if (random.Next(3) == 0)
            text.Append($" MATCH ({Any()})-[q:{Pick("R", "S")}]-({Any()})");
        return text.Append(" RETURN ").Append(Pick("", $"{Any()}.x AS k, ", $"sum({Any()}.x) AS s, ")).Append("count(*) AS n").ToString();
    }
}
