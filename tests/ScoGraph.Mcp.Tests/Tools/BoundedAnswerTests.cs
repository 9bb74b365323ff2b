using System.Text;
using System.Text.Json;

namespace ScoGraph.Mcp.Tools;

/// <summary>However much there is, an answer has its size, and says what it leaves out.</summary>
public sealed class BoundedAnswerTests
{
    private static readonly ScoGraphMcpOptions Small = new() { MaxCharacters = 2000, MaxTextCharacters = 100, MaxRows = 50 };

    [Theory]
    [InlineData("UNWIND range(1, 100000) AS x RETURN x")]
    [InlineData("MATCH (n:Large {key: 'hub'}) UNWIND range(1, 40) AS x RETURN x, n.text AS text")]
    [InlineData("RETURN range(1, 100000) AS numbers")]
    [InlineData("RETURN [x IN range(1, 1000) | {a: x, b: toString(x) + ' of many'}] AS maps")]
    [InlineData("MATCH (n:Large) RETURN n")]
    [InlineData("MATCH (n:Large)-[r]->(m) RETURN n, r, m")]
    public async Task Rows_stay_within_it(string query)
    {
        await using Conversation conversation = await Conversation.Begin(Large(), Small);
        JsonElement answer = await conversation.Call("ask", ("query", query), ("limit", 1000));
        Assert.True(answer.GetProperty("truncated").GetBoolean());
        Assert.InRange(answer.GetProperty("rows").GetArrayLength(), 1, 50);
        Assert.InRange(Encoding.UTF8.GetByteCount(answer.GetRawText()), 1, 4000);
    }

    [Theory]
    [InlineData("find_entity", "text", "spoke")]
    [InlineData("neighbourhood", "node", "hub")]
    [InlineData("passage", "document", "large")]
    public async Task So_do_other_tools(string tool, string name, string value)
    {
        await using Conversation conversation = await Conversation.Begin(Large(), Small);
        JsonElement answer = tool == "passage" ? await conversation.Call(tool, (name, value), ("passage", 1))
            : await conversation.Call(tool, (name, value), ("limit", 100));
        Assert.True(answer.GetProperty("truncated").GetBoolean());
        Assert.InRange(Encoding.UTF8.GetByteCount(answer.GetRawText()), 1, 4000);
    }

    [Fact]
    public async Task A_long_text_is_cut_and_says_so()
    {
        await using Conversation conversation = await Conversation.Begin(new Graph(), Small);
        Dictionary<string, object?> values = new() { ["x"] = string.Concat(Enumerable.Repeat("a😀", 200)) };
        JsonElement answer = await conversation.Call("ask", ("query", "RETURN $x AS x"), ("parameters", values));
        string text = answer.GetProperty("rows")[0].GetProperty("values").GetProperty("x").GetString()!;
        Assert.EndsWith("… (truncated: 600 characters)", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text);
        Assert.True(answer.GetProperty("truncated").GetBoolean());
    }

    [Fact]
    public async Task A_query_that_takes_too_long_ends()
    {
        ScoGraphMcpOptions hasty = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(50) } };
        await using Conversation conversation = await Conversation.Begin(new Graph(), hasty);
        string fault = await conversation.Fault(
            "ask", ("query", "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y < 0 RETURN count(*)"));
        Assert.Contains("limit", fault, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Numbers_that_are_too_small_are_refused()
    {
        ServedGraphs graphs = new();
        graphs.Add("first", new Graph());
        await Assert.ThrowsAsync<ArgumentException>(
            () => ScoGraphMcp.ServeAsync(graphs, Stream.Null, Stream.Null, new ScoGraphMcpOptions { MaxRows = 0 }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ScoGraphMcp.ServeAsync(new ServedGraphs(), Stream.Null, Stream.Null));
    }

    private static Graph Large()
    {
        Graph graph = new();
        graph.Query("""
            CREATE (h:Large {key: 'hub', name: 'Hub', text: $long, many: range(1, 5000)}),
                (d:Document {key: 'large'}), (p:Passage {paragraph: 1, text: $long})-[:PART_OF]->(d)
            WITH h, p UNWIND range(1, 300) AS i
            CREATE (h)-[:SPOKE {source: 'large', paragraphs: [1], note: $long}]->(s:Large {name: 'spoke ' + i, key: 's' + i}),
                (s)-[:MENTIONED_IN]->(p)
            """, ("long", new string('x', 20_000)));
        return graph;
    }
}
