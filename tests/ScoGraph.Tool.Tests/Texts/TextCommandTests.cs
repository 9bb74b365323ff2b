using System.Text.Json;

namespace ScoGraph.Tool.Tests.Texts;

/// <summary>annotate and propose: lines of JSON for a text, errors for what is none.</summary>
public sealed class TextCommandTests
{
    internal const string Harbour = """
        CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'}), (:Country {key: 'no', name: 'Norway'}), (:Person {key: 'holm', name: 'Anna Holm'})
        """;

    internal const string News = "The Sund Bridge was built by Norway. It is new.\n\nAnna Holm, transport minister of Norway, told the Coast Post so.\n";

    [Fact]
    public void Annotate_writes_a_line_for_each_entity_and_paragraph()
    {
        using TemporaryFolder folder = new();
        string text = folder.Write("news.txt", News), graph = folder.WriteGraph("g.json", Harbour);
        (int code, string output, string errors) = ToolRun.Run("", "annotate", text, "--graph", graph, "--format", "jsonl");
        Assert.Equal(0, code);
        Assert.Equal(
            """
            {"entity":"sund","paragraph":1,"nested":false,"spans":[[4,15]]}
            {"entity":"no","paragraph":1,"nested":false,"spans":[[29,35]]}
            {"entity":"holm","paragraph":2,"nested":false,"spans":[[0,9]]}
            {"entity":"no","paragraph":2,"nested":false,"spans":[[33,39]]}

            """.ReplaceLineEndings("\n"),
            output);
        Assert.Contains("unknown: Coast Post (1)", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Propose_writes_a_review_file()
    {
        using TemporaryFolder folder = new();
        string text = folder.Write("news.txt", News), graph = folder.WriteGraph("g.json", Harbour);
        (int code, string output, string errors) = ToolRun.Run("", "propose", text, "--graph", graph);
        Assert.Equal((0, ""), (code, errors));
        JsonElement[] facts = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
        JsonElement built = facts.Single(fact => fact.GetProperty("type").GetString() == "BUILT_BY");
        Assert.Equal("sund", built.GetProperty("start").GetString());
        Assert.Equal("no", built.GetProperty("end").GetString());
        Assert.Equal(1, built.GetProperty("paragraph").GetInt32());
        Assert.Equal("stated", built.GetProperty("evidence").GetString());
        Assert.Equal("news", built.GetProperty("document").GetString());
        Assert.Contains("Sund Bridge was built by Norway", built.GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.False(built.TryGetProperty("decision", out _));
    }

    [Fact]
    public void What_the_graph_holds_is_known_and_the_document_is_named()
    {
        using TemporaryFolder folder = new();
        string text = folder.Write("news.txt", News);
        string graph = folder.WriteGraph("g.json", "CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'})-[:BUILT_BY]->(:Country {key: 'no', name: 'Norway'})");
        (int code, string output, _) = ToolRun.Run("", "propose", text, "--graph", graph, "--document", "press-7");
        Assert.Equal(0, code);
        Assert.Contains("\"known\":true", output, StringComparison.Ordinal);
        Assert.Contains("\"document\":\"press-7\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("annotate")]
    [InlineData("propose")]
    public void A_text_that_is_none_is_refused(string command)
    {
        using TemporaryFolder folder = new();
        string graph = folder.WriteGraph("g.json", Harbour), empty = folder.Write("empty.txt", "");
        AssertFails(ToolRun.Run("", command, empty, "--graph", graph), "is empty");
        AssertFails(ToolRun.Run("", command, folder["none.txt"], "--graph", graph), "none.txt");
        AssertFails(ToolRun.Run("", command, folder.Write("title.txt", "A title\n"), "--graph", graph), "paragraph");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public void Other_encodings_are_read(string encoding)
    {
        using TemporaryFolder folder = new();
        string graph = folder.WriteGraph("g.json", "CREATE (:Town {key: 'aa', name: 'Älvsjö'})"), path = folder["text.txt"];
        System.Text.Encoding used = System.Text.Encoding.GetEncoding(encoding);
        const string words = "Das Dorf Älvsjö liegt schön über der Bucht und hat eine größere Brücke. Die Straße führt über den Fluß nach Süden.\n";
        File.WriteAllBytes(path, [.. used.GetPreamble(), .. used.GetBytes(words)]);
        (int code, string output, _) = ToolRun.Run("", "annotate", path, "--graph", graph);
        Assert.Equal(0, code);
        Assert.Contains("\"entity\":\"aa\",\"paragraph\":1,\"nested\":false,\"spans\":[[9,15]]", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"patterns\": [", "line 1, column")]
    [InlineData("""{"patterns": [{"name": "a", "type": "A", "start": ["x"], "end": ["place"], "text": "{start} {end}"}]}""", "'x'")]
    public void Wrong_patterns_are_refused(string patterns, string part)
    {
        using TemporaryFolder folder = new();
        string text = folder.Write("news.txt", News), graph = folder.WriteGraph("g.json", Harbour);
        AssertFails(ToolRun.Run("", "propose", text, "--graph", graph, "--patterns", folder.Write("p.json", patterns)), part);
    }

    [Fact]
    public void A_key_with_a_number_sign_is_none()
    {
        using TemporaryFolder folder = new();
        string text = folder.Write("news.txt", News);
        (int code, string output, string errors) = ToolRun.Run("", "propose", text, "--document", "a#b");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("a#b", errors, StringComparison.Ordinal);
    }

    private static void AssertFails((int Code, string Output, string Errors) run, string part)
    {
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(part, run.Errors, StringComparison.Ordinal);
    }
}
