using ScoGraph.Mcp.Http;
using ScoGraph.Server.Drivers;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Mcp.Clients;

/// <summary>The client for JavaScript against the server, over both ways: <c>agent.mjs</c> holds the checks.</summary>
public sealed class JavaScriptClientTests
{
    private const string Package = "@modelcontextprotocol/sdk", Version = "1.32.2";

    [NodeFact]
    public async Task The_client_for_JavaScript_starts_the_tool_and_finds_everything()
    {
        string folder = await JavaScript.Install(Package, Version);
        (int code, string output) = await JavaScript.Run(
            folder, "agent.mjs", "stdio", "dotnet", Path.Combine(AppContext.BaseDirectory, "ScoGraph.Tool.dll"), "mcp", "--builtin");
        Assert.True(code == 0, output);
    }

    [NodeFact]
    public async Task The_client_for_JavaScript_finds_everything_over_HTTP()
    {
        string folder = await JavaScript.Install(Package, Version);
        using Graph graph = Knowledge.KnowledgeGraph.Sco.Graph.Copy();
        ServedGraphs graphs = new();
        graphs.Add("builtin", graph);
        await using McpWebServer server = await McpWebServer.Start(
            graphs, new ScoGraphServerOptions { Token = AgentServer.Token }, new ScoGraphMcpOptions(),
            new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0), CancellationToken.None);
        (int code, string output) = await JavaScript.Run(folder, "agent.mjs", "http", server.Address.ToString(), AgentServer.Token);
        Assert.True(code == 0, output);
    }

    [NodeFact]
    public async Task The_client_for_JavaScript_finds_everything_at_the_port_of_the_server()
    {
        string folder = await JavaScript.Install(Package, Version);
        using Graph graph = Knowledge.KnowledgeGraph.Sco.Graph.Copy();
        ServedGraphs graphs = new();
        graphs.Add("builtin", graph);
        ScoGraphServerOptions options = new() { Token = AgentServer.Token };
        await using ScoGraphServer server = await ScoGraphServer.StartAsync(
            graphs, options.WithMcp(), new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0), bolt: null);
        (int code, string output) = await JavaScript.Run(
            folder, "agent.mjs", "http", $"http://{server.HttpAddress}/mcp", AgentServer.Token);
        Assert.True(code == 0, output);
    }
}
