using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ScoGraph.Mcp;

public sealed class CatalogTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("2025-11-25")]
    [InlineData("2025-06-18")]
    [InlineData("2026-07-28")]
    public async Task Every_revision_lists_the_same(string? revision)
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open(), revision: revision);
        Assert.Equal(revision ?? "2026-07-28", conversation.Client.NegotiatedProtocolVersion);
        Assert.Equal("scograph", conversation.Client.ServerInfo!.Name);
        Assert.Contains("first", conversation.Client.ServerInstructions, StringComparison.Ordinal);
        IList<McpClientTool> tools = await conversation.Client.ListToolsAsync();
        Assert.Equal(["schema", "find_entity", "ask", "neighbourhood", "why", "why_not", "passage"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool =>
        {
            Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint);
            Assert.False(tool.ProtocolTool.Annotations.DestructiveHint);
            Assert.Equal(JsonValueKind.Object, tool.ProtocolTool.OutputSchema!.Value.ValueKind);
        });
        Assert.Equal(["ask-with-sources", "explain-entity", "check-claim"], (await conversation.Client.ListPromptsAsync()).Select(p => p.Name));
        Assert.Equal(["passage", "document"], (await conversation.Client.ListResourceTemplatesAsync()).Select(r => r.Name));
        Assert.Equal(
            ["scograph://first/schema", "scograph://first/documents", "scograph://first/documents/atlas", "scograph://first/documents/press"],
            (await conversation.Client.ListResourcesAsync()).Select(r => r.Uri));
        Assert.Equal(4, (await conversation.Call("schema")).GetProperty("labels").GetProperty("Town").GetInt32());
    }

    [Fact]
    public async Task Many_documents_come_in_pages()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 250) AS i CREATE (:Document {key: 'd/' + (1000 + i)})");
        await using Conversation conversation = await Conversation.Begin(graph);
        ListResourcesResult page = await conversation.Client.ListResourcesAsync(new ListResourcesRequestParams());
        Assert.Equal((100, "100"), (page.Resources.Count, page.NextCursor));
        IList<McpClientResource> all = await conversation.Client.ListResourcesAsync();
        Assert.Equal(252, all.DistinctBy(resource => resource.Uri).Count());
        TextResourceContents last = Read(await conversation.Client.ReadResourceAsync(all[^1].Uri));
        Assert.Equal("d/1250", JsonDocument.Parse(last.Text).RootElement.GetProperty("document").GetString());
        McpProtocolException refused = await Assert.ThrowsAsync<McpProtocolException>(
            async () => await conversation.Client.ListResourcesAsync(new ListResourcesRequestParams { Cursor = "x" }));
        Assert.Equal(McpErrorCode.InvalidParams, refused.ErrorCode);
    }

    [Fact]
    public async Task Resources_hold_schema_documents_and_passages()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        Assert.Equal(4, (await Json(conversation, "scograph://first/schema")).GetProperty("labels").GetProperty("Town").GetInt32());
        Assert.Equal(
            """{"key":"atlas","name":"Atlas","passages":2,"uri":"scograph://first/documents/atlas"}""",
            (await Json(conversation, "scograph://first/documents")).GetProperty("documents")[0].GetRawText());
        Assert.Equal(
            "scograph://first/documents/atlas/passages/1",
            (await Json(conversation, "scograph://first/documents/atlas")).GetProperty("passages")[0].GetProperty("uri").GetString());
        Assert.Equal(
            "A road leads from Osh to Naryn.",
            (await Json(conversation, "scograph://first/documents/atlas/passages/1")).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("scograph://other/schema", "There is no graph 'other'. There is first.")]
    [InlineData("scograph://first/documents/map", "There is no document 'map'")]
    [InlineData("scograph://first/documents/atlas/passages/9", "It has 1 to 2.")]
    [InlineData("scograph://first/../../etc/passwd", "names no resource")]
    [InlineData("file:///etc/passwd", "names no resource")]
    public async Task A_resource_that_is_not_there_is_an_error_that_says_what_is(string uri, string told)
    {
        foreach ((string revision, McpErrorCode code) in ((string, McpErrorCode)[])
            [("2025-11-25", (McpErrorCode)(-32002)), ("2026-07-28", McpErrorCode.InvalidParams)])
        {
            await using Conversation conversation = await Conversation.Begin(Towns.Open(), revision: revision);
            McpProtocolException missing = await Assert.ThrowsAsync<McpProtocolException>(
                async () => await conversation.Client.ReadResourceAsync(uri));
            Assert.Equal(code, missing.ErrorCode);
            Assert.Contains(told, missing.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Prompts_are_filled_in()
    {
        await using Conversation conversation = await Conversation.Begin(Towns.Open());
        GetPromptResult prompt = await conversation.Client.GetPromptAsync(
            "ask-with-sources", new Dictionary<string, object?> { ["question"] = "Where does the road lead?" });
        PromptMessage message = Assert.Single(prompt.Messages);
        Assert.Equal(Role.User, message.Role);
        string text = Assert.IsType<TextContentBlock>(message.Content).Text;
        Assert.EndsWith("Question: Where does the road lead?", text, StringComparison.Ordinal);
        Assert.Contains("needs the argument 'claim'", (await Assert.ThrowsAsync<McpProtocolException>(
            async () => await conversation.Client.GetPromptAsync("check-claim"))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no prompt 'x'", (await Assert.ThrowsAsync<McpProtocolException>(
            async () => await conversation.Client.GetPromptAsync("x"))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no tool 'x'", (await Assert.ThrowsAsync<McpProtocolException>(
            async () => await conversation.Client.CallToolAsync("x"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_graphs_are_asked_by_name()
    {
        ServedGraphs graphs = new();
        graphs.Add("first", new Graph());
        graphs.Add("towns", Towns.Open());
        await using Conversation conversation = await Conversation.Begin(graphs);
        Assert.Equal(0, (await conversation.Call("schema")).GetProperty("nodes").GetInt32());
        Assert.Equal(4, (await conversation.Call("schema", ("graph", "towns"))).GetProperty("labels").GetProperty("Town").GetInt32());
    }

    private static async Task<JsonElement> Json(Conversation conversation, string uri) =>
        JsonDocument.Parse(Read(await conversation.Client.ReadResourceAsync(uri)).Text).RootElement;

    private static TextResourceContents Read(ReadResourceResult result) =>
        Assert.IsType<TextResourceContents>(Assert.Single(result.Contents));
}
