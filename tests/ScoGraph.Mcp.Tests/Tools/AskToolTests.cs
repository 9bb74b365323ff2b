using System.Text.Json;

namespace ScoGraph.Mcp.Tools;

public sealed class AskToolTests
{
    private const string Roads = "MATCH (a:Town)-[r:ROAD]->(b) RETURN a.name AS start, b.name AS end ORDER BY start";

    [Fact]
    public async Task Rows_come_with_their_citations()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        JsonElement answer = await conversation.Call("ask", ("query", Roads));
        Assert.Equal("""
            {"columns":["start","end"],"count":2,"countIsExact":true,"rows":[{"values":{"start":"Naryn","end":"Karakol"},"citations":[{"document":"atlas","passage":"2","evidence":"inferred","because":"both lie on it"}]},{"values":{"start":"Osh","end":"Naryn"},"citations":[{"document":"atlas","passage":"1","span":[2,9],"evidence":"stated"},{"document":"press","passage":"7","evidence":"stated"}]}],"truncated":false}
            """, answer.GetRawText());
    }

    [Fact]
    public async Task Parameters_limits_and_plans_are_taken()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        Dictionary<string, object?> values = new() { ["numbers"] = new object?[] { 1, 2.5, "three", null, true } };
        JsonElement answer = await conversation.Call(
            "ask", ("query", "UNWIND $numbers AS x RETURN x"), ("parameters", values), ("limit", 3), ("evidence", false));
        Assert.Equal("""[{"values":{"x":1}},{"values":{"x":2.5}},{"values":{"x":"three"}}]""", answer.GetProperty("rows").GetRawText());
        Assert.Equal(5, answer.GetProperty("count").GetInt32());
        Assert.True(answer.GetProperty("truncated").GetBoolean());
        Assert.Contains("NodeScan", (await conversation.Call("ask", ("query", "EXPLAIN MATCH (n:Town) RETURN n"))).GetProperty("plan").GetString(),
            StringComparison.Ordinal);
        Assert.Contains("Twon", (await conversation.Call("ask", ("query", "MATCH (n:Twon) RETURN n"))).GetProperty("warnings")[0].GetString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETRUN 1", "line 1, column 1", "Did you mean RETURN?")]
    [InlineData("MATCH (n) RETURN m", "line 1, column 18", "m")]
    [InlineData("RETURN $none", "line 1", "$none")]
    [InlineData("RETURN 1/0", "line 1, column", "zero")]
    public async Task What_is_wrong_has_a_place_and_a_hint(string query, string place, string hint)
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        string fault = await conversation.Fault("ask", ("query", query));
        Assert.Contains(place, fault, StringComparison.Ordinal);
        Assert.Contains(hint, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE (:Town)")]
    [InlineData("MATCH (n) DETACH DELETE n")]
    [InlineData("CREATE INDEX FOR (n:Town) ON (n.name)")]
    [InlineData("MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS RETURN n")]
    public async Task Nothing_is_changed(string query)
    {
        using Graph graph = Towns.Open();
        long before = graph.Query("MATCH (n) RETURN count(*)").Scalar<long>();
        await using Conversation conversation = await Conversation.Begin(graph);
        Assert.Contains("only read", await conversation.Fault("ask", ("query", query)), StringComparison.Ordinal);
        Assert.Equal(before, graph.Query("MATCH (n) WHERE n.x IS NULL RETURN count(*)").Scalar<long>());
        Assert.Empty(graph.Schema().Declarations);
    }

    [Fact]
    public async Task Files_are_not_read()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        Assert.Contains("LOAD CSV", await conversation.Fault("ask", ("query", "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qurey", "RETURN 1", "ask has no argument 'qurey'. It takes query, parameters, limit, evidence, graph, asOf, validOn, believe.")]
    [InlineData("limit", 0, "'limit' is a whole number from 1 to 1000.")]
    [InlineData("limit", "many", "'limit' is a whole number from 1 to 1000.")]
    [InlineData("evidence", "yes", "'evidence' is true or false.")]
    [InlineData("parameters", 1, "'parameters' is an object with values by name.")]
    [InlineData("graph", "other", "There is no graph 'other'. There is first.")]
    [InlineData("asOf", "yesterday", "'asOf' is the number of a commit or an instant")]
    [InlineData("asOf", 1, "This graph keeps no history to ask of; leave out 'asOf'.")]
    [InlineData("validOn", "2024", "'validOn' is a day as 2024-07-04; '2024' is none.")]
    [InlineData("validOn", "2024-07-04", "Nothing says which properties of this graph bound the time")]
    public async Task Arguments_that_do_not_fit_are_refused_with_what_would(string name, object value, string told)
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        Assert.StartsWith(told, await conversation.Fault("ask", ("query", "RETURN 1"), (name, value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_is_needed()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        Assert.StartsWith("ask needs the argument 'query'", await conversation.Fault("ask"), StringComparison.Ordinal);
        string rumours = await conversation.Fault("ask", ("query", "RETURN 1"), ("believe", new[] { "rumours" }));
        Assert.StartsWith("'believe'", rumours, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_can_be_asked()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        JsonElement stated = await conversation.Call("ask", ("query", Roads), ("believe", new[] { "stated" }));
        Assert.Equal(1, stated.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task The_past_can_be_asked()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.scograph");
        try
        {
            using SqliteGraph graph = SqliteGraph.Open(path);
            graph.Query("CREATE (:Town)");
            graph.Query("CREATE (:Town)");
            await using Conversation conversation = await Conversation.Begin(graph);
            foreach (object past in (object[])[1, "1"])
            {
                JsonElement answer = await conversation.Call("ask", ("query", "MATCH (t:Town) RETURN count(*) AS n"), ("asOf", past));
                Assert.Equal(1, answer.GetProperty("rows")[0].GetProperty("values").GetProperty("n").GetInt32());
            }

            Assert.Contains("9", await conversation.Fault("ask", ("query", "RETURN 1"), ("asOf", 9)), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
