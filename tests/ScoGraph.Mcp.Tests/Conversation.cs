using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ScoGraph.Mcp;

/// <summary>The official client, in conversation with a server over two pipes of this process.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private readonly Pipe _questions = new(), _answers = new();
    private readonly Task _server;

    private Conversation(ServedGraphs graphs, ScoGraphMcpOptions? options) =>
        _server = ScoGraphMcp.ServeAsync(graphs, _questions.Reader.AsStream(), _answers.Writer.AsStream(), options);

    public McpClient Client { get; private set; } = null!;

    public static Task<Conversation> Begin(Graph graph, ScoGraphMcpOptions? options = null, string? revision = null)
    {
        ServedGraphs graphs = new();
        graphs.Add("first", graph);
        return Begin(graphs, options, revision);
    }

    public static async Task<Conversation> Begin(ServedGraphs graphs, ScoGraphMcpOptions? options = null, string? revision = null)
    {
        Conversation conversation = new(graphs, options);
        conversation.Client = await McpClient.CreateAsync(
            new StreamClientTransport(conversation._questions.Writer.AsStream(), conversation._answers.Reader.AsStream()),
            new McpClientOptions { ProtocolVersion = revision });
        return conversation;
    }

    /// <summary>What a tool answers; what is wrong fails the test.</summary>
    public async Task<JsonElement> Call(string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await Result(tool, arguments);
        Assert.False(result.IsError ?? false, Text(result));
        // The text is the same, for clients that know no structure.
        using JsonDocument text = JsonDocument.Parse(Text(result));
        Assert.True(JsonElement.DeepEquals(text.RootElement, result.StructuredContent!.Value));
        return text.RootElement.Clone();
    }

    /// <summary>What is wrong with a call, as the agent reads it.</summary>
    public async Task<string> Fault(string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await Result(tool, arguments);
        Assert.True(result.IsError);
        Assert.Null(result.StructuredContent);
        return Text(result);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _questions.Writer.CompleteAsync();
        await _server;
    }

    private async Task<CallToolResult> Result(string tool, (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => a.Value));

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
