using System.Text.Json;

namespace ScoGraph.Tool.Tests;

/// <summary>query --why: the questions that the built-in knowledge must answer, with the paragraphs that support each answer.</summary>
public sealed class WhyTests
{
    [Theory]
    [InlineData("MATCH (m:Member)-[:MEMBER_OF]->(o:Organization {abbreviation: 'SCO'}) RETURN m.name", 10, "13 20")]
    [InlineData("MATCH (m:Member)-[:MEMBER_OF]->(o:Organization {abbreviation: 'SCO'}) RETURN count(m)", 1, "13 20")]
    [InlineData("MATCH (c:Corridor)-[:CONNECTS]->(:Country {name: 'Pakistan'}) RETURN c.name", 1, "15")]
    [InlineData("MATCH (c:Corridor)-[:CONNECTS]->(m:Member) WITH c, count(m) AS members WHERE members = 1 RETURN c.name", 2, "15")]
    [InlineData("""
        MATCH (a:Country {name: 'Pakistan'}), (b:Country {name: 'Russia'}), p = shortestPath((a)-[:CONNECTS*]-(b))
        RETURN [n IN nodes(p) | n.key] AS chain
        """, 1, "15")]
    [InlineData("""
        MATCH (c:Country)-[h:HOLDS]->(:Role {name: 'Rotating presidency'}), (c)-[:INTRODUCED]->(t:Theme)
        RETURN c.name, h.from, h.to, t.name
        """, 1, "21")]
    [InlineData("MATCH (:Instrument {name: 'SCO Charter'})-[:ENSHRINES]->(p:Principle) RETURN p.name", 1, "4")]
    [InlineData("MATCH (p:Principle)-[:PART_OF]->(:Principle {name: 'Shanghai Spirit'}) RETURN p.name", 1, "18")]
    [InlineData("MATCH (o:Organ {abbreviation: 'RATS'})-[:COUNTERS|RUNS]->(x) RETURN x.name", 3, "7")]
    [InlineData("MATCH (o:Organ {abbreviation: 'RATS'}) RETURN [(o)-[:RUNS]->(i) | i.name], [(o)-[:COUNTERS]->(t) | t.name]", 1, "7")]
    [InlineData("""
        MATCH (p:Person)-[:STATED]->(c:Claim)-[:TOLD_TO]->(agency), (p)-[a:AFFILIATED_WITH]->(post), (c)-[:ABOUT]->(x)
        RETURN p.name, a.position, agency.name, collect(x.name)
        """, 1, "4 5 19")]
    [InlineData("MATCH (p:Person {name: 'Sohail Mahmood'})-[:STATED]->(c:Claim) RETURN c.text", 1, "12")]
    [InlineData("MATCH (a)-[r]->(b) WHERE r.evidence = 'inferred' RETURN DISTINCT type(r)", 4, "2 9 15")]
    [InlineData("MATCH (:Country {name: 'Pakistan'})-[:MENTIONED_IN]->(p:Passage) RETURN collect(p.paragraph)", 1, "1 12 13 15 20")]
    [InlineData("""
        MATCH (a {key: 'central-asia'})-[:MENTIONED_IN]->(p:Passage)<-[:MENTIONED_IN]-(b) WHERE a <> b
        WITH b, count(p) AS together RETURN b.name ORDER BY together DESC, b.key LIMIT 1
        """, 1, "15")]
    [InlineData("""
        CALL algo.pageRank({labels: ['Corridor', 'Country'], types: ['CONNECTS'], direction: 'both'}) YIELD node, score
        WITH node, score WHERE node:Country RETURN node.name ORDER BY score DESC LIMIT 1
        """, 1, "15")]
    [InlineData("""
        CALL algo.degree({labels: ['Corridor', 'Country'], types: ['CONNECTS'], direction: 'both'}) YIELD node, degree
        WITH node, degree WHERE node:Country RETURN node.name ORDER BY degree DESC LIMIT 1
        """, 1, "15")]
    [InlineData("""
        CALL algo.betweenness({labels: ['Corridor', 'Country'], types: ['CONNECTS'], direction: 'both'}) YIELD node, score
        WITH node, score WHERE node:Country RETURN node.name ORDER BY score DESC LIMIT 1
        """, 1, "15")]
    public void A_question_is_answered_with_its_paragraphs(string query, int rows, string paragraphs)
    {
        (int code, string output, string errors) = ToolRun.Run("", "query", query, "--why", "--format", "jsonl");
        Assert.Equal((0, ""), (code, errors));
        JsonElement[] whys = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("why"))];
        Assert.Equal(rows, whys.Length);
        Assert.All(whys, why => Assert.True(why.GetProperty("complete").GetBoolean()));
        Assert.All(whys, why => Assert.Equal(0, why.GetProperty("unknown").GetArrayLength()));
        Assert.Equal(paragraphs, string.Join(' ', whys.SelectMany(why => why.GetProperty("citations").EnumerateArray())
            .Select(citation => citation.GetProperty("passage").GetInt64()).Distinct().Order()));
    }

    [Fact]
    public void Below_each_row_stands_a_tree() => Assert.Equal(
        (0, """
        c.name
        ────────────────────────────────
        China-Pakistan Economic Corridor
          └─ China-Pakistan Economic Corridor -[CONNECTS]-> Pakistan  [sco-leaders#15 (inferred: the corridor is named after its ends)]
        (1 row)

        """.ReplaceLineEndings("\n"), ""),
        ToolRun.Run("", "query", "MATCH (c:Corridor)-[:CONNECTS]->(:Country {name: 'Pakistan'}) RETURN c.name", "--why"));

    [Fact]
    public void What_is_not_there_is_told()
    {
        (int code, string output, _) = ToolRun.Run("", "query", """
            MATCH (a {key: 'belarus'}), (b {key: 'mongolia'}) OPTIONAL MATCH p = shortestPath((a)-[:CONNECTS*]-(b)) RETURN length(p) AS steps
            """, "--why");
        Assert.Equal(0, code);
        Assert.Contains(
            "not found: OPTIONAL MATCH p = shortestPath((a)-[:CONNECTS*]-(b)) from a = (:Country:Member", output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_JSON_it_stands_beside_the_columns_whatever_they_are_called()
    {
        (_, string output, _) = ToolRun.Run("", "query", "RETURN 1 AS why, 2 AS why_", "--why", "--format", "json");
        JsonElement row = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray().ToArray());
        Assert.Equal((1, 2), (row.GetProperty("why").GetInt32(), row.GetProperty("why_").GetInt32()));
        Assert.True(row.GetProperty("why__").GetProperty("complete").GetBoolean());
        Assert.Equal("[\n  {\"one\":1}\n]\n", ToolRun.Run("", "query", "RETURN 1 AS one", "--format", "json").Output);
    }

    [Fact]
    public void A_format_without_a_place_for_it_is_refused()
    {
        (int code, string output, string errors) = ToolRun.Run("", "query", "RETURN 1", "--why", "--format", "csv");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("--format csv has no place for what rows rest on: --why takes table, json or jsonl.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shell_has_it() => Assert.Contains(
        "-[CONNECTS]-> Kyrgyzstan  [sco-leaders#15]",
        ToolRun.Run(":why MATCH (c:Corridor)-[:CONNECTS]->(:Country {name: 'Kyrgyzstan'}) RETURN c.name;\n", "shell").Output,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(10, "stated")]
    [InlineData(0, "not-from=sco-leaders")]
    [InlineData(0, "documents=2")]
    [InlineData(10, "documents=1", "stated")]
    public void Facts_that_are_not_believed_are_not_there(int members, params string[] conditions)
    {
        string[] options = [.. conditions.SelectMany(condition => new[] { "--believe", condition })];
        Assert.Equal(
            (0, $"n\n{members}\n", ""),
            ToolRun.Run("", ["query", "MATCH ()-[r:MEMBER_OF]->() RETURN count(r) AS n", "--format", "csv", .. options]));
    }

    [Fact]
    public void All_that_reads_a_graph_takes_what_is_believed()
    {
        string[] none = ["--believe", "not-from=sco-leaders"];
        Assert.DoesNotContain("MEMBER_OF", ToolRun.Run("", ["schema", .. none]).Output, StringComparison.Ordinal);
        Assert.Contains("MEMBER_OF", ToolRun.Run("", "schema").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MEMBER_OF", ToolRun.Run("", ["export", "-", "--format", "jsonl", .. none]).Output, StringComparison.Ordinal);
        Assert.Contains("<svg", ToolRun.Run("", ["draw", "MATCH (n:Corridor) RETURN n", .. none]).Output, StringComparison.Ordinal);
        Assert.Contains(
            "(about 0 rows, at most 0)", ToolRun.Run("", ["explain", "MATCH ()-[r:MEMBER_OF]->() RETURN r", .. none]).Output, StringComparison.Ordinal);
        (int code, _, string errors) = ToolRun.Run("", "schema", "--believe", "rumours");
        Assert.Equal(2, code);
        Assert.StartsWith("'rumours' is no condition", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, "\"stated\"")]
    [InlineData(0, "[\"stated\", \"documents=2\"]")]
    [InlineData(0, "null", "--believe", "documents=2")]
    [InlineData(10, "\"stated\"", "--believe", "documents=2")]
    public void A_request_of_a_batch_names_what_it_believes(int members, string believe, params string[] options) => Assert.Contains(
        $"\"rows\":[{{\"n\":{members}}}]",
        ToolRun.Run(
            $"{{\"query\": \"MATCH ()-[r:MEMBER_OF]->() RETURN count(r) AS n\", \"believe\": {believe}}}\n", ["batch", .. options]).Output,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"rumours\"", "'rumours' is no condition")]
    [InlineData("3", "is a condition or a list of them")]
    public void What_is_no_condition_is_told_to_the_request(string believe, string message) => Assert.Contains(
        message, ToolRun.Run($"{{\"query\": \"RETURN 1\", \"believe\": {believe}}}\n", "batch").Output.Replace("\\u0027", "'"),
        StringComparison.Ordinal);

    [Fact]
    public void A_view_of_what_is_believed_is_not_changed()
    {
        (int code, _, string errors) = ToolRun.Run("", "query", "CREATE (n)", "--believe", "stated");
        Assert.Equal(1, code);
        Assert.Contains("changes the graph", errors, StringComparison.Ordinal);
        (code, _, errors) = ToolRun.Run("", "query", "RETURN 1", "--believe", "rumours");
        Assert.Equal(2, code);
        Assert.StartsWith(
            "'rumours' is no condition on where facts come from: write stated, not-from=DOCUMENT, said-by=KEY or documents=N.", errors,
            StringComparison.Ordinal);
    }
}
