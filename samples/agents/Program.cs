// An ASP.NET application that gives a graph to agents at /mcp. It asks itself once, as an agent does, and ends.
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ScoGraph;
using ScoGraph.Knowledge;

const string Token = "only-for-this-sample-0123456789";
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
WebApplication app = builder.Build();
ServedGraphs graphs = new();
graphs.Add("sco", KnowledgeGraph.Sco.Graph);
app.MapScoGraphMcp(graphs, new ScoGraphServerOptions { Token = Token }, new ScoGraphMcpOptions { MaxRows = 20 });
await app.StartAsync();

using HttpClient client = new() { BaseAddress = new Uri(app.Urls.First()) };
Console.WriteLine($"without the token: {(int)(await client.PostAsJsonAsync("/mcp", new { })).StatusCode}");
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
JsonElement answer = await Call("ask", new
{
    query = "MATCH (c:Corridor)-[:CONNECTS]->(:Country {name: $name}) RETURN c.name AS corridor",
    parameters = new { name = "Pakistan" },
});
foreach (JsonElement row in answer.GetProperty("rows").EnumerateArray())
{
    JsonElement cited = row.GetProperty("citations")[0];
    Console.WriteLine($"{row.GetProperty("values").GetProperty("corridor")} [{cited.GetProperty("document")}#{cited.GetProperty("passage")}]");
}

await app.StopAsync();

async Task<JsonElement> Call(string tool, object arguments)
{
    using HttpResponseMessage response = await client.PostAsJsonAsync(
        "/mcp", new { jsonrpc = "2.0", id = 1, method = "tools/call", @params = new { name = tool, arguments } });
    JsonElement message = await response.Content.ReadFromJsonAsync<JsonElement>();
    return message.GetProperty("result").GetProperty("structuredContent");
}
