namespace ScoGraph.Tool.Tests.Texts;

/// <summary>review goes through facts one by one; accept writes what was accepted, with its citation.</summary>
public sealed class ReviewCommandTests
{
    private const string Two = """
        {"type":"BUILT_BY","start":"sund","end":"no","paragraph":1,"span":[4,35],"evidence":"stated","because":null,"pattern":"built by","document":"news","quote":"Sund Bridge was built by Norway","before":"The ","after":"."}
        {"type":"AFFILIATED_WITH","start":"holm","end":"no","paragraph":2,"span":[0,39],"evidence":"stated","because":null,"pattern":"post","properties":{"position":"transport minister"},"document":"news","quote":"Anna Holm, transport minister of Norway","before":"","after":", told"}

        """;

    [Fact]
    public void Decisions_are_kept_and_the_words_are_marked()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("r.jsonl", Two);
        (int code, string output, _) = ToolRun.Run("a\nr\n", "review", file);
        Assert.Equal(0, code);
        Assert.Contains("1 of 2: news, paragraph 1", output, StringComparison.Ordinal);
        Assert.Contains("The »Sund Bridge was built by Norway«.", output, StringComparison.Ordinal);
        Assert.Contains("holm AFFILIATED_WITH no (stated, position: transport minister)", output, StringComparison.Ordinal);
        Assert.EndsWith("1 accepted, 1 rejected, 0 undecided\n", output, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(file);
        Assert.StartsWith(
            "{\"decision\":\"accept\",\"type\":\"BUILT_BY\"", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "{\"decision\":\"reject\",\"type\":\"AFFILIATED_WITH\"", lines[1], StringComparison.Ordinal);
        Assert.Equal(["r.jsonl"], folder.Names());
    }

    [Fact]
    public void What_was_decided_is_not_asked_again_and_the_rest_of_a_line_stays()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("r.jsonl", Two);
        ToolRun.Run("s\na\n", "review", file);
        (_, string output, _) = ToolRun.Run("x\nq\n", "review", file);
        Assert.Contains("1 of 1: news, paragraph 1", output, StringComparison.Ordinal);
        Assert.Contains("Write a, r, e, s or q.", output, StringComparison.Ordinal);
        string undecided = File.ReadAllText(file).Replace("\"decision\":\"accept\",", "", StringComparison.Ordinal);
        Assert.Equal(Two.ReplaceLineEndings("\n"), undecided);
    }

    [Fact]
    public void A_fact_is_edited_and_the_end_of_input_is_quit()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("r.jsonl", Two);
        (int code, string output, _) = ToolRun.Run("e\nPAID_BY\n\nholm\nshe signed\na\n", "review", file);
        Assert.Equal(0, code);
        Assert.Contains("sund PAID_BY holm (inferred: she signed)", output, StringComparison.Ordinal);
        Assert.EndsWith("1 accepted, 0 rejected, 1 undecided\n", output, StringComparison.Ordinal);
        Assert.StartsWith(
            "{\"decision\":\"accept\",\"type\":\"PAID_BY\",\"start\":\"sund\",\"end\":\"holm\"",
            File.ReadAllLines(file)[0],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":", "line 1, column 9: this is no JSON")]
    [InlineData("""{"type":"A","start":"a","end":"b","span":[0,1],"document":"d"}""", "line 1, column 1: a fact needs a passage")]
    [InlineData("""{"type":"A","start":"a","end":"b","paragraph":0,"span":[0,1],"document":"d"}""", "line 1, column 47: a fact needs a passage")]
    [InlineData("""{"type":"A","start":"a","end":"b","paragraph":1,"span":[5,1],"document":"d"}""", "line 1, column 56: \"span\"")]
    [InlineData("""{"decision":"yes","type":"A","start":"a","end":"b","paragraph":1,"span":[0,1],"document":"d"}""", "line 1, column 13: \"decision\" is")]
    [InlineData("""{"decison":"accept","type":"A","start":"a","end":"b","paragraph":1,"span":[0,1],"document":"d"}""", "column 2: \"decison\" is no property")]
    [InlineData("""{"type":"A","start":"a","end":"b","paragraph":1,"span":[0,1],"document":"d","evidence":"inferred"}""", "needs a \"because\"")]
    [InlineData("""{"type":"A","start":"a","end":"b","paragraph":1,"span":[0,1],"document":"d#e"}""", "no key of a document")]
    [InlineData("""{"type":"A","start":"a","end":"b","paragraph":1,"span":[0,1],"document":"d"} more""", "line 1, column 78: this is no JSON")]
    [InlineData("[]", "line 1, column 1: a line is an object")]
    public void Errors_by_hand_have_line_and_column(string line, string part)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("r.jsonl", line + "\n"), graph = folder.WriteGraph("g.json", TextCommandTests.Harbour);
        foreach (string[] arguments in new string[][] { ["review", file], ["accept", file, "--graph", graph, "--save"] })
        {
            (int code, string output, string errors) = ToolRun.Run("", arguments);
            Assert.Equal((1, ""), (code, output));
            Assert.Contains(part, errors, StringComparison.Ordinal);
        }

        Assert.Equal(line + "\n", File.ReadAllText(file));
    }

    [Fact]
    public void Accepted_facts_enter_a_graph_with_their_citation()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("r.jsonl", Accepted(Two)), graph = folder.WriteGraph("g.json", TextCommandTests.Harbour);
        (int code, string output, _) = ToolRun.Run("", "accept", file, "--graph", graph, "--save");
        Assert.Equal((0, "2 added, 0 cited once more, 0 known with this citation, 0 rejected, 0 undecided\n"), (code, output));
        using Graph kept = Graph.Load(graph);
        Relationship built = kept.Query("MATCH (:Bridge)-[r:BUILT_BY]->(:Country) RETURN r").Single().Get<Relationship>("r");
        Assert.Equal(["news#1@4-35"], kept.CitationsOf(built).Select(citation => citation.ToString()));
        Assert.Equal("stated", built["evidence"]);
        Assert.Equal(2L, kept.Query("MATCH (p:Passage)-[:PART_OF]->(:Document {key: 'news'}) RETURN count(p) AS n").Single()["n"]);
        Assert.Equal("transport minister", kept.Query("MATCH ()-[r:AFFILIATED_WITH]->() RETURN r.position AS p").Single()["p"]);
    }

    [Fact]
    public void A_known_fact_gets_a_further_citation_once()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("r.jsonl", Accepted(Two.Split('\n')[0]));
        string graph = folder.WriteGraph(
            "g.json", "CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'})-[:BUILT_BY {source: 'atlas', paragraphs: [3], evidence: 'stated'}]->(:Country {key: 'no', name: 'Norway'})");
        Assert.StartsWith("0 added, 1 cited", ToolRun.Run("", "accept", file, "--graph", graph, "--save").Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "0 added, 0 cited once more, 1 known",
            ToolRun.Run("", "accept", file, "--graph", graph, "--save").Output, StringComparison.Ordinal);
        using Graph kept = Graph.Load(graph);
        Relationship built = kept.Query("MATCH ()-[r:BUILT_BY]->() RETURN r").Single().Get<Relationship>("r");
        string[] citations = [.. kept.CitationsOf(built).Select(citation => citation.ToString()).Order(StringComparer.Ordinal)];
        Assert.Equal(["atlas#3", "news#1@4-35"], citations);
    }

    [Fact]
    public void An_unknown_end_is_refused_and_nothing_is_written()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("r.jsonl", Accepted(Two).Replace("\"holm\"", "\"helm\"", StringComparison.Ordinal));
        string graph = folder.WriteGraph("g.json", TextCommandTests.Harbour), before = File.ReadAllText(graph);
        (int code, string output, string errors) = ToolRun.Run("", "accept", file, "--graph", graph, "--save");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("line 2, column 55: the graph has no node with the key 'helm'", errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(graph));
    }

    [Fact]
    public void A_file_that_keeps_what_changes_keeps_the_facts()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("r.jsonl", Accepted(Two)), graph = folder["g.scograph"];
        Assert.Equal(0, ToolRun.Run("", "import", folder.WriteGraph("g.json", TextCommandTests.Harbour), graph).Code);
        Assert.Equal(0, ToolRun.Run("", "accept", file, "--graph", graph, "--author", "ada", "--message", "news of May").Code);
        (_, string output, _) = ToolRun.Run("", "query", "MATCH ()-[r:BUILT_BY]->() RETURN r.citations AS c", "--graph", graph, "--format", "jsonl");
        Assert.Contains("news#1@4-35", output, StringComparison.Ordinal);
        Assert.Contains("news of May", ToolRun.Run("", "history", graph).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_accepted_stays_out()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("r.jsonl", Two), graph = folder.WriteGraph("g.json", TextCommandTests.Harbour);
        (int code, string output, _) = ToolRun.Run("", "accept", file, "--graph", graph, "--save");
        Assert.Equal((0, "0 added, 0 cited once more, 0 known with this citation, 0 rejected, 2 undecided\n"), (code, output));
        using Graph kept = Graph.Load(graph);
        Assert.Equal(0L, kept.Query("MATCH ()-[r]->() RETURN count(r) AS n").Single()["n"]);
    }

    private static string Accepted(string lines) =>
        lines.Replace("{\"type\"", "{\"decision\":\"accept\",\"type\"", StringComparison.Ordinal);
}
