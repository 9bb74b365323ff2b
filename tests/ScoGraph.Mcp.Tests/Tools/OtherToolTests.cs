using System.Text.Json;

namespace ScoGraph.Mcp.Tools;

public sealed class OtherToolTests
{
    [Fact]
    public async Task The_schema_says_what_connects_what()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        JsonElement schema = await conversation.Call("schema");
        Assert.Equal(4, schema.GetProperty("labels").GetProperty("Town").GetInt32());
        Assert.Contains(
            """{"start":["Town"],"type":"ROAD","end":["Town"],"count":2}""",
            schema.GetProperty("connections").EnumerateArray().Select(c => c.GetRawText()));
    }

    [Theory]
    [InlineData("osh")]
    [InlineData("Osh")]
    [InlineData("southern capital")]
    public async Task A_neighbourhood_is_counted_by_type_and_direction(string name)
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        JsonElement answer = await conversation.Call("neighbourhood", ("node", name), ("types", new[] { "ROAD" }));
        Assert.Equal("Southern capital", answer.GetProperty("node").GetProperty("properties").GetProperty("aliases")[0].GetString());
        JsonElement group = Assert.Single(answer.GetProperty("groups").EnumerateArray());
        Assert.Equal("ROAD outgoing 1", $"{group.GetProperty("type")} {group.GetProperty("direction")} {group.GetProperty("count")}");
        JsonElement fact = Assert.Single(group.GetProperty("facts").EnumerateArray());
        Assert.Equal("naryn", fact.GetProperty("node").GetProperty("key").GetString());
        Assert.Equal(400, fact.GetProperty("properties").GetProperty("km").GetInt32());
        Assert.Equal("press", fact.GetProperty("citations")[1].GetProperty("document").GetString());
    }

    [Fact]
    public async Task A_node_that_is_not_clear_is_asked_back()
    {
        using Graph graph = Towns.Open();
        await using Conversation conversation = await Conversation.Begin(graph);
        Assert.StartsWith("Several nodes are called 'NARYN'", await conversation.Fault("neighbourhood", ("node", "NARYN")), StringComparison.Ordinal);
        Assert.StartsWith("No node is called 'nar'", await conversation.Fault("neighbourhood", ("node", "nar")), StringComparison.Ordinal);
        Assert.Contains("find_entity", await conversation.Fault("neighbourhood", ("node", "Timbuktu")), StringComparison.Ordinal);
        long id = graph.Query("MATCH (n:Village) RETURN id(n)").Scalar<long>();
        foreach (object given in (object[])[id, $"{id}"])
            Assert.Equal(id, (await conversation.Call("neighbourhood", ("node", given))).GetProperty("node").GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task What_is_beyond_the_limit_is_counted()
    {
        using Graph graph = new();
        graph.Query("CREATE (h:Hub {key: 'hub'}) WITH h UNWIND range(1, 12) AS i CREATE (h)-[:TO]->({name: i}), (h)<-[:FROM]-({name: i})");
        await using Conversation conversation = await Conversation.Begin(graph);
        JsonElement answer = await conversation.Call("neighbourhood", ("node", "hub"), ("limit", 2));
        Assert.Equal(["TO outgoing 12 2 10", "FROM incoming 12 2 10"], answer.GetProperty("groups").EnumerateArray().Select(g =>
            $"{g.GetProperty("type")} {g.GetProperty("direction")} {g.GetProperty("count")} {g.GetProperty("facts").GetArrayLength()} {g.GetProperty("more")}"));
    }

    [Fact]
    public async Task Why_tells_what_a_row_rests_on()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        const string Query = "MATCH (a:Town)-[:ROAD]->(b) RETURN a.name AS start, count(*) AS n ORDER BY start";
        JsonElement why = await conversation.Call("why", ("query", Query), ("row", 1));
        Assert.Equal("Osh", why.GetProperty("row").GetProperty("start").GetString());
        Assert.Contains("Osh -[ROAD]-> Naryn", why.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(why.GetProperty("why").GetProperty("complete").GetBoolean());
        Assert.Equal("The query has 2 rows; 'row' is 0 to 1.", await conversation.Fault("why", ("query", Query), ("row", 7)));
        Assert.Contains("why_not", await conversation.Fault("why", ("query", "MATCH (n:None) RETURN n")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_not_tells_where_a_row_is_lost()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        JsonElement answer = await conversation.Call(
            "why_not", ("query", "MATCH (t:Town) WHERE t.people > 100000 RETURN t.name AS name"),
            ("expected", new Dictionary<string, object?> { ["name"] = "Naryn" }));
        JsonElement blamed = answer.GetProperty("whyNot").GetProperty("losses")[0].GetProperty("blamed");
        Assert.Equal("t.people > 100000", blamed.GetProperty("text").GetString());
        Assert.Contains("other", await conversation.Fault(
            "why_not", ("query", "MATCH (t:Town) RETURN t.name AS name"), ("expected", new Dictionary<string, object?> { ["other"] = 1 })),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData("1")]
    [InlineData("atlas-p1")]
    public async Task A_passage_has_its_text_what_it_names_and_the_facts_that_cite_it(object passage)
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        JsonElement answer = await conversation.Call("passage", ("document", "atlas"), ("passage", passage));
        Assert.Equal("atlas#1", answer.GetProperty("citation").GetString());
        Assert.Equal("A road leads from Osh to Naryn.", answer.GetProperty("text").GetString());
        Assert.Equal(["naryn", "osh"], answer.GetProperty("mentions").EnumerateArray().Select(m => m.GetProperty("key").GetString()));
        Assert.Equal("ROAD", Assert.Single(answer.GetProperty("facts").EnumerateArray()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_passage_that_is_only_cited_has_no_text()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        JsonElement answer = await conversation.Call("passage", ("document", "press"), ("passage", 7));
        Assert.False(answer.GetProperty("textIsHeld").GetBoolean());
        Assert.Equal(1, answer.GetProperty("facts").GetArrayLength());
        Assert.Equal(
            "The document 'atlas' has no passage '3'. It has 1 to 2.", await conversation.Fault("passage", ("document", "atlas"), ("passage", 3)));
        Assert.Equal(
            "There is no passage '1' of a document 'map'. There is atlas, press.",
            await conversation.Fault("passage", ("document", "map"), ("passage", 1)));
    }
}
