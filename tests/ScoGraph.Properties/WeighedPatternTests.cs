using System.Text;

namespace ScoGraph.Properties;

/// <summary>
/// Nodes that become numbers a page at a time give the counts that walking gives: on multigraphs with loops, parallel relationships, nulls,
/// several labels and deleted elements, with one thread and with several.
/// </summary>
public sealed class WeighedPatternTests
{
    [Fact]
    public void Weighing_changes_no_count()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(20); seed++)
        {
            Random random = new(seed);
            using Graph graph = Large(random);
            weighed += WeighedCounts.Compare(graph, 16, () => Write(random), "WeighNodes", $"seed {seed}");
        }

        Assert.True(weighed > LawSize.Of(160), $"Only {weighed} patterns are weighed.");
    }

    [Fact]
    public void Pairs_at_one_node_are_all_less_those_that_are_one()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(16); seed++)
        {
            Random random = new(seed);
            using Graph graph = Large(random);
            weighed += WeighedCounts.Compare(graph, 12, () => Tied(random), "and another", $"seed {seed}");
        }

        Assert.True(weighed > LawSize.Of(80), $"Only {weighed} pairs are weighed.");
    }

    /// <summary>Pages in which no node is joined to itself, and none twice by one list, are read from end to end.</summary>
    [Fact]
    public void Pairs_at_nodes_of_plain_pages_are_those_of_all_others()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(16); seed++)
        {
            Random random = new(seed);
            using Graph graph = WeighedCounts.Simple(random);
            if (seed % 2 == 0)
                graph.Query("MATCH (a)-[:R]->(b) WHERE (id(a) + id(b)) % 6 = 0 CREATE (b)-[:R]->(a)");
            // Of many nodes that matter: of few the others are not read.
            weighed += WeighedCounts.Compare(graph, 12, () => Tied(random, isOfAll: true), "and another", $"seed {seed}");
        }

        Assert.True(weighed > LawSize.Of(80), $"Only {weighed} pairs are weighed.");
    }

    [Fact]
    public void Chains_of_one_type_are_all_less_those_that_stay()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(16); seed++)
        {
            Random random = new(seed);
            using Graph graph = Large(random);
            graph.Query("MATCH (n) WHERE id(n) % 5 = 1 CREATE (n)-[:R {x: 1}]->(n), (n)-[:R]->(n), (n)-[:S]->(n)");
            weighed += WeighedCounts.Compare(graph, 12, () => Chain(random), "and another", $"seed {seed}");
        }

        Assert.True(weighed > LawSize.Of(80), $"Only {weighed} chains are weighed.");
    }

    [Fact]
    public void Chains_that_are_too_many_are_an_error_where_loops_do_not_take_them_away()
    {
        using Graph graph = new();
        graph.Query("CREATE (m:M)-[:R]->(m), (m)-[:R]->(:E) WITH m UNWIND range(1, 2000) AS i CREATE (m)-[:S]->()");
        string stars = string.Concat(Enumerable.Repeat(" MATCH (a)-[:S]->()", 6));
        string stays = $"MATCH (a:M)-[:R]->(m:M)-[:R]->(b:M){stars} RETURN count(*) AS n";
        Assert.Contains("and another", WeighedCounts.Plan(graph, stays), StringComparison.Ordinal);
        Assert.Equal(0L, graph.Query(stays).Single()["n"]);
        Assert.Throws<QueryException>(
            () => graph.Query($"MATCH (a:M)-[:R]->(m:M)-[:R]->(b:E){stars} RETURN count(*) AS n").ToList());
    }

    /// <summary>Triangles, and paths whose ends nothing joins; where relationships repeat or lead back, the pattern is walked.</summary>
    [Fact]
    public void Triangles_are_found_once_and_counted_in_each_order()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(16); seed++)
        {
            Random random = new(seed);
            using Graph graph = WeighedCounts.Simple(random);
            weighed += WeighedCounts.Compare(graph, 10, () => Triangle(random), "WeighTriangles", $"seed {seed}");

            graph.Query($"MATCH (a)-[:R]-(b) WITH a, b LIMIT 1 CREATE {(random.Next(2) == 0 ? "(b)-[:R]->(a)" : "(a)-[:R]->(a)")}");
            for (int i = 0; i < 3; i++)
                WeighedCounts.Compare(graph, Triangle(random), $"seed {seed}, not simple");
        }

        Assert.True(weighed > LawSize.Of(100), $"Only {weighed} triangles are weighed.");
    }

    /// <summary>Lists over several pages, of nodes whose neighbours stand in chunks, and within a class of nodes.</summary>
    [Fact]
    public void Triangles_of_nodes_with_very_many_neighbours_are_counted()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(0, 4) AS i CREATE (:Class {x: i}) WITH count(*) AS c UNWIND range(5, 999) AS i CREATE (:A {x: i % 4})");
        graph.Query("MATCH (a:A), (c:Class) WHERE c.x = id(a) % 5 AND id(a) % 11 > 0 CREATE (a)-[:S]->(c)");
        graph.Query("MATCH (a:A), (b:A) WHERE id(a) < id(b) AND id(a) IN [7, 600] CREATE (a)-[:R]->(b)");
        graph.Query("MATCH (a:A), (b:A) WHERE id(b) < id(a) AND id(a) = 999 AND NOT id(b) IN [7, 600] CREATE (a)-[:R]->(b)");
        graph.Query("MATCH (a:A), (b:A) WHERE id(a) < id(b) AND (id(a) * 31 + id(b) * 17) % 97 = 3 AND NOT (a)-[:R]-(b) CREATE (a)-[:R]->(b)");
        graph.Query("CREATE (:Zone), (:Zone), (:Other) WITH count(*) AS c UNWIND range(0, 2999) AS i CREATE (:Idle) WITH count(*) AS c "
            + "CREATE (:Class)-[:I]->(:Zone)");
        graph.Query("MATCH (c:Class), (z) WHERE c.x < 5 AND id(z) = 1000 + c.x % 3 CREATE (c)-[:I]->(z)");
        string[] patterns =
        [
            "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) RETURN count(*) AS n",
            "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) WHERE a.x > 1 RETURN count(*) AS n",
            "MATCH (k:Class) MATCH (a:A)-[:S]->(k) MATCH (b:A)-[:S]->(k) MATCH (c:A)-[:S]->(k) "
                + "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) RETURN count(*) AS n",
            "MATCH (z:Zone) MATCH (a:A)-[:S]->(:Class)-[:I]->(z) MATCH (b:A)-[:S]->(:Class)-[:I]->(z) MATCH (c:A)-[:S]->(:Class)-[:I]->(z) "
                + "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) RETURN count(*) AS n",
        ];
        foreach (string pattern in patterns)
        {
            Assert.Contains("WeighTriangles", WeighedCounts.Plan(graph, pattern), StringComparison.Ordinal);
            WeighedCounts.Compare(graph, pattern, "hubs");
        }

        graph.Query("MATCH (a) WHERE id(a) = 600 CREATE (a)-[:R]->(a)");
        foreach (string pattern in patterns)
            WeighedCounts.Compare(graph, pattern, "hubs and a loop");
    }

    [Fact]
    public void An_open_transaction_weighs_what_it_wrote()
    {
        using Graph graph = Large(new Random(3));
        const string query = "MATCH (a)-[:R]-(b)-[:R]-(c)-[:S]->(d) WHERE a <> c AND NOT (d)-[:S]->() RETURN count(*) AS n";
        using (Transaction open = graph.BeginTransaction())
        {
            for (int i = 0; i < 6; i++)
            {
                open.Query($"MATCH (a), (b) WHERE id(a) = {10 + i} AND id(b) = {40 + (3 * i)} CREATE (a)-[:R]->(b), (b)-[:S]->(:New)");
                open.Query($"MATCH (a)-[r:R]->() WHERE id(a) = {60 + i} DELETE r");
                open.Query($"MATCH (a) WHERE id(a) = {90 + i} DETACH DELETE a");
                Assert.Equal(open.Query(query, null, WeighedCounts.Walking).Scalar<long>(), open.Query(query).Scalar<long>());
            }
        }

        WeighedCounts.Compare(graph, query, "rolled back");
    }

    [Theory]
    [InlineData("c:C OR c.x = 2")]
    [InlineData("c.x IS NULL")]
    [InlineData("NOT (c)-[:S]->(:A)")]
    public void What_a_query_that_writes_weighs_was_not_deleted(string condition)
    {
        using Graph graph = Large(new Random(5));
        string query = "MATCH (d) WHERE id(d) % 3 = 1 DETACH DELETE d WITH count(*) AS deleted "
            + $"CALL () {{ MATCH (a)-[:R]-(b)-[:R]-(c) WHERE {condition} RETURN count(*) AS n }} RETURN n";
        Assert.Contains("WeighNodes", WeighedCounts.Plan(graph, query), StringComparison.Ordinal);
        using Graph walked = graph.Copy();
        Assert.Equal(walked.Query(query, null, WeighedCounts.Walking).Scalar<long>(), graph.Query(query).Scalar<long>());
    }

    [Fact]
    public void Pairs_of_which_all_are_too_many_are_counted()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 8) AS i CREATE (:N {i: i})");
        graph.Query("MATCH (a:N), (b:N) " + string.Join(' ', Enumerable.Range(0, 11).Select(i => $"CREATE (a)-[:T{i}]->(b)")));
        graph.Query("MATCH (n:N {i: 1}) CREATE (b:B)-[:E]->(n), (b)-[:E]->(n)");
        string far = string.Concat(Enumerable.Range(0, 11).Select(i => $"-[:T{i}]->()"));
        string pairs = $"MATCH (x)<-[:E]-(:B)-[:E]->(y) MATCH (x){far} MATCH (y){far}";
        // Each leaf counts 8 to the power of 11: all pairs are more than an integer counts, and all end at one node.
        Assert.Throws<QueryException>(() => graph.Query($"{pairs} RETURN count(*)"));
        Assert.Equal(0, graph.Query($"{pairs} WHERE x <> y RETURN count(*)").Scalar<long>());
        Assert.Equal(2, graph.Query("MATCH (x)<-[:E]-(:B)-[:E]->(y) RETURN count(*)").Scalar<long>());
    }

    private static string Chain(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string type = Pick(":R", ":S", "", ":R|S"), direction = Pick("-{0}->", "<-{0}-");
        string Step(string name) => direction.Replace("{0}", $"[{name}{type}]", StringComparison.Ordinal);
        string more = type != ":R" ? "" : Pick("", $", (b)-[:S]->({Pick("", ":A")})", ", (a)-[:S]->(d)", ", (m)-[:S]->(d)");
        string where = Pick("", "WHERE a.x > 1", "WHERE b.x = 1 AND a.x IS NOT NULL", "WHERE m.x < 2");
        return $"MATCH (a{Pick("", ":A")}){Step("r")}(m{Pick("", ":B", ":C")}){Step("s")}(b{Pick("", ":B")}){more} {where} "
            + $"RETURN {Pick("", "", "m.x AS k, ", "m AS k, ", "a.x AS k, ")}count(*) AS n";
    }

    private static Graph Large(Random random) =>
        LargeGraph.Draw(random, nodes: 700, relationships: 1600, "p[0] % 3", hubs: (2, 2));

    /// <summary>A tree of relationships with conditions on nodes, optional ones, and those that must, or must not, be.</summary>
    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Node(int number) => $"n{number}{(random.Next(3) == 0 ? ":" + RandomGraph.Labels[random.Next(3)] : "")}";
        StringBuilder text = new("MATCH ");
        List<string> conditions = [];
        int relationships = 1 + random.Next(3);
        string[] types = [.. RandomGraph.Types.Select(type => ":" + type).OrderBy(_ => random.Next())];
        for (int i = 0; i < relationships; i++)
        {
            int direction = random.Next(3);
            text.Append(i == 0 ? "" : i < 2 ? ", " : " MATCH ").Append($"({Node(random.Next(i + 1))}){(direction == 0 ? "<-" : "-")}")
                .Append($"[r{i}{types[i % types.Length]}]{(direction == 1 ? "->" : "-")}({Node(i + 1)})");
        }

        for (int i = 0; i <= relationships; i++)
        {
            if (random.Next(3) == 0)
            {
                conditions.Add(Pick(
                    $"n{i}.x > 1", $"n{i}.x IS NOT NULL", $"n{i}.x <> 2", $"NOT (n{i})-[:R]->()", $"NOT (n{i})<-[:S]-(:A)",
                    $"(n{i})-[:S]-(:B)",
                    $"EXISTS {{ (n{i})-[:R]->(m) WHERE m.x = 1 }}", $"n{i}:A OR n{i}:C", $"n{i}.x = 1",
                    $"EXISTS {{ (n{i})-[:R]->(m)-[:S]-(o:A) WHERE o.x = 1 }}", $"NOT (n{i})<-[:S]-(:B)-[:R]-()",
                    $"EXISTS {{ (n{i})-[:R]-(m:C), (m)<-[:S]-(o) WHERE m.x > 0 }}"));
            }
        }

        if (conditions.Count > 0)
            text.Append(" WHERE ").Append(string.Join(" AND ", conditions));
        string any = $"n{random.Next(relationships + 1)}";
        bool isOptional = random.Next(2) == 0;
        if (isOptional)
        {
            text.Append($" OPTIONAL MATCH (n{random.Next(relationships + 1)})-[o:{Pick("R", "S")}]{Pick("->", "-")}(p{Pick("", ":A")})")
                .Append(Pick("", " WHERE p.x > 1"));
        }

        string keys = Pick("", "", $"{any}.x AS k, ", $"{any} AS k, ", $"sum({any}.x) AS s, ", $"{any} AS k, {any}.x AS l, ");
        return text.Append(" RETURN ").Append(keys)
            .Append(isOptional ? Pick("count(*) AS n", "count(o) AS n", "count(*) AS n, count(p) AS m")
                : Pick("count(*) AS n", "count(r0) AS n"))
            .ToString();
    }

    private static string Triangle(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string label = Pick("", ":A"), more = Pick("", "", $", ({Pick("a", "b", "c")})-[:S]->({Pick("", ":B")})");
        string optional = Pick("", "", $" OPTIONAL MATCH ({Pick("a", "b", "c")})<-[:S]-(o)");
        string where = Pick("", "", "a.x > 1", "b:C", "c.x <> 2 AND a:B", "a <> c", "NOT (b)-[:S]->()");
        string path = $"MATCH (a{label})-[:R]-(b{label})-[:R]-(c{Pick("", ":C")})";
        if (random.Next(2) == 0)
            return $"{path}-[:R]-(a){more}{(where.Length > 0 ? " WHERE " + where : "")}{optional} RETURN count(*) AS n";
        return $"{path}{more} WHERE {(where.Length > 0 ? where + " AND " : "")}NOT (a)-[:R]-(c){optional} RETURN count(*) AS n";
    }

    /// <summary>Two relationships of one type at one node, whose ends may have to differ.</summary>
    private static string Tied(Random random, bool isOfAll = false)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string type = Pick(":R", ":S", ""), direction = Pick("-{0}-", "-{0}-", "-{0}->", "<-{0}-");
        string Step(string name) => direction.Replace("{0}", $"[{name}{type}]", StringComparison.Ordinal);
        string more = type != ":R" || random.Next(2) == 0 ? "" : $", ({Pick("a", "b", "m")})-[:S]->({Pick("", ":A")})";
        string Middle(params string[] labels) => isOfAll ? "(m)" : $"(m{Pick(labels)})";
        string split = type.Length > 0 && random.Next(4) == 0 ? " MATCH (m)" : $", {Middle("", ":B")}";
        string where = Pick("", "WHERE a <> b", "WHERE b <> a", "WHERE a <> b AND a.x > 1", "WHERE b.x = 1 AND a.x IS NOT NULL");
        return $"MATCH {Middle("", ":A", ":C")}{Step("r")}(a{Pick("", ":A")}){split}{Step("s")}(b{Pick("", ":B")}){more} {where} "
            + $"RETURN {Pick("", "", "m.x AS k, ", "m AS k, ")}count(*) AS n";
    }
}
