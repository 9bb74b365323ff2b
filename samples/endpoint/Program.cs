// An ASP.NET endpoint that returns results, nodes and records of a graph as JSON. It asks itself once, and ends.
using System.Net;
using ScoGraph;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddScoGraph(options => options.BuiltIn = true);
builder.Services.ConfigureHttpJsonOptions(options =>
    options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
WebApplication app = builder.Build();

// A result is a list of objects by column.
app.MapGet("/corridors/{country}", (string country, Graph graph, CancellationToken stop) => graph.Query(
    "MATCH (c:Corridor)-[r:CONNECTS]->(:Country {name: $country}) RETURN c.name AS Name, r.paragraphs AS Paragraphs ORDER BY Name",
    [("country", country)], new QueryOptions { ReadOnly = true }, stop));

// A node carries its id and labels.
app.MapGet("/countries/{name}", (string name, Graph graph) =>
    graph.Query<Node>("MATCH (c:Country {name: $name}) RETURN c", new { name }) is [var country] ? Results.Ok(country) : Results.NotFound());

// Records are written as any object is; rows leave while the query runs.
app.MapGet("/members", (Graph graph) => graph.StreamAsync<Member>("MATCH (m:Member) RETURN m ORDER BY m.name LIMIT 2"));

// A question of somebody else that is wrong is their mistake.
app.MapGet("/ask", (string query, Graph graph) => graph.TryQuery(
    query, null, out QueryResult? answer, out QueryException? error,
    new QueryOptions { ReadOnly = true, Limits = new QueryLimits { Timeout = TimeSpan.FromSeconds(5), MaxRows = 1000 } })
    ? Results.Ok(answer) : Results.Problem(error.Message, statusCode: (int)HttpStatusCode.BadRequest));

await app.StartAsync();
using HttpClient client = new() { BaseAddress = new Uri(app.Urls.First()) };
foreach (string path in new[] { "/corridors/Pakistan", "/countries/Atlantis", "/members", "/ask?query=RETURN%201%20AS%20one", "/ask?query=RETURN" })
{
    using HttpResponseMessage response = await client.GetAsync(path);
    string text = await response.Content.ReadAsStringAsync();
    Console.WriteLine($"{path} {(int)response.StatusCode} {(response.StatusCode == HttpStatusCode.BadRequest ? "" : text)}".TrimEnd());
}

string node = await client.GetStringAsync("/countries/China");
Console.WriteLine(node.StartsWith("{\"id\":", StringComparison.Ordinal));
Console.WriteLine(node.Contains("\"labels\":[\"Country\"", StringComparison.Ordinal));
await app.StopAsync();

internal sealed record Member(string Name, IReadOnlyList<string> Labels);
