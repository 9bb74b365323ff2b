using System.Text.Json;

namespace ScoGraph.Tool.Tests;

/// <summary>check --grounding and --contradictions: exit codes, tables, JSON, and what is refused.</summary>
public sealed class CheckFactsTests
{
    private const string Bridge = """
        CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'})-[:BUILT_BY {citations: ['news#2'], evidence: 'stated'}]->
            (:Country {key: 'no', name: 'Norway'})
        """;

    private const string News = "Norway built the Sund Bridge.\n\nThe bridge is new, says Norway.\n";

    private const string Chairs = """
        CREATE (r:Role {key: 'chair', name: 'Chair', holders: 1}),
            (:Person {key: 'ann', name: 'Ann'})-[:HOLDS {from: 2001, to: 2003, citations: ['a#1']}]->(r),
            (:Person {key: 'bo', name: 'Bo'})-[:HOLDS {from: 2003, to: 2005, citations: ['a#2']}]->(r)
        """;

    [Fact]
    public void A_text_that_does_not_bear_a_fact_out_ends_with_a_table()
    {
        using TemporaryFolder folder = new();
        string text = folder.Write("news.txt", News), graph = folder.WriteGraph("g.json", Bridge);
        string output = Run(1, "check", graph, "--grounding", text).Output;
        Assert.Contains("no cited passage names sund", output, StringComparison.Ordinal);
        Assert.Contains("does not bear out 1 of the 1 facts that cite 'news'", output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Run(1, "check", graph, "--grounding", text, "--format", "json").Output);
        Assert.Equal("news#2", json.RootElement[0].GetProperty("citations")[0].GetString());
        string good = folder.WriteGraph("good.json", Bridge.Replace("#2", "#1", StringComparison.Ordinal));
        Assert.Contains("bears out the 1 facts that cite 'news'", Run(0, "check", good, "--grounding", text).Output, StringComparison.Ordinal);
        string refused = Run(1, "check", good, "--grounding", text, "--document", "map").Errors;
        Assert.Contains("No fact of the graph cites 'map'", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_in_graph_does_not_contradict_itself() =>
        Assert.Contains("no two facts contradict each other", Run(0, "check", "--contradictions").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("two holders of a role that one holds at a time", "chair", """
        CREATE (r:Role {key: 'chair', holders: 1}), (:Person {key: 'ann'})-[:HOLDS {from: 2001, to: 2004, citations: ['a#1']}]->(r),
            (:Person {key: 'bo'})-[:HOLDS {from: 2003, citations: ['a#2']}]->(r)
        """)]
    [InlineData("two founding years", "ann.founded = 2001", """
        CREATE (:Club {key: 'ann', name: 'A', founded: 2001, `founded.citations`: ['a#1']}),
            (:Club {key: 'bo', name: 'A', founded: 2002, `founded.citations`: ['a#2']})
        """)]
    [InlineData("founded at two places or times", "club FOUNDED_IN oslo", """
        CREATE (c:Club {key: 'club'}), (c)-[:FOUNDED_IN {citations: ['a#1']}]->(:Town {key: 'oslo'}),
            (c)-[:FOUNDED_IN {citations: ['a#2']}]->(:Town {key: 'bergen'}), (c)-[:FOUNDED_IN]->(:Country {key: 'no'})
        """)]
    [InlineData("each a part of the other", "wing PART_OF house", """
        CREATE (h:Hall {key: 'house'})-[:PART_OF {citations: ['a#1']}]->(w:Wing {key: 'wing'})-[:PART_OF {citations: ['a#2']}]->(h)
        """)]
    public void Each_rule_finds_its_contradiction_once_and_shows_both_places(string rule, string part, string create)
    {
        using TemporaryFolder folder = new();
        string graph = folder.WriteGraph("g.json", create);
        using JsonDocument json = JsonDocument.Parse(Run(1, "check", graph, "--contradictions", "-f", "json").Output);
        JsonElement found = json.RootElement.EnumerateArray().Single();
        Assert.Equal(rule, found.GetProperty("rule").GetString());
        Assert.Contains(part, found.GetProperty("first").GetString() + found.GetProperty("second").GetString(), StringComparison.Ordinal);
        Assert.Equal(["a#1", "a#2"], new[] { "cited by first", "cited by second" }
            .Select(column => found.GetProperty(column)[0].GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Holders_who_follow_each_other_do_not_contradict()
    {
        using TemporaryFolder folder = new();
        Run(0, "check", folder.WriteGraph("g.json", Chairs), "--contradictions");
    }

    [Fact]
    public void Rules_of_a_file_add_to_the_others_or_take_their_place()
    {
        using TemporaryFolder folder = new();
        string graph = folder.WriteGraph("g.json", Chairs);
        string any = "MATCH ()-[first:HOLDS]->()<-[second:HOLDS]-() WHERE id(first) < id(second) RETURN first, second";
        string added = folder.Write("added.json", Rules("no two at all", any));
        string output = Run(1, "check", graph, "--contradictions", "--rules", added, "-f", "csv").Output;
        Assert.Equal(
            "rule,first,cited by first,second,cited by second\n"
            + "no two at all,\"ann HOLDS chair {from: 2001, to: 2003}\",a#1,\"bo HOLDS chair {from: 2003, to: 2005}\",a#2\n",
            output);
        string replaced = folder.Write("replaced.json", Rules("two founding years", any));
        string found = Run(1, "check", graph, "--contradictions", "--rules", replaced).Output;
        Assert.Contains("contradictory by 5 rules: 1", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"rules": [""", "line 1, column ")]
    [InlineData("[]", "no file of rules")]
    [InlineData("""{"rules": [{"name": "a"}]}""", "no text \"query\"")]
    [InlineData("""{"rules": [{"name": "a", "query": "RETURN 1"}, {"name": "a", "query": "RETURN 1"}]}""", "two rules are called 'a'")]
    [InlineData("""{"rules": [{"name": "a", "query": "MATCH (n RETURN n"}]}""", "the rule 'a' cannot be asked")]
    [InlineData("""{"rules": [{"name": "a", "query": "CREATE (first), (second) RETURN first, second"}]}""", "the rule 'a' cannot be asked")]
    [InlineData("""{"rules": [{"name": "a", "query": "MATCH (first) RETURN first"}]}""", "it has no column 'second'")]
    [InlineData("""{"rules": [{"name": "a", "query": "MATCH (first), (second) RETURN first, second"}]}""", "as 'property'")]
    public void A_file_of_rules_with_a_mistake_is_refused(string rules, string reason)
    {
        using TemporaryFolder folder = new();
        string graph = folder.WriteGraph("g.json", Chairs), file = folder.Write("rules.json", rules);
        string errors = Run(1, "check", graph, "--contradictions", "--rules", file).Errors;
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Contains("rules.json", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rules", "rules.json")]
    [InlineData("--document", "news")]
    [InlineData("--format", "json")]
    [InlineData("--citations", "--contradictions", "--format", "json")]
    public void Options_that_need_others_say_so(params string[] options) => Assert.NotEqual("", Run(2, ["check", .. options]).Errors);

    private static string Rules(string name, string query) =>
        JsonSerializer.Serialize(new { rules = new[] { new { name, query } } });

    private static (string Output, string Errors) Run(int expected, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run("", arguments);
        Assert.True(code == expected, $"{code}: {output}{errors}");
        return (output, errors);
    }
}
