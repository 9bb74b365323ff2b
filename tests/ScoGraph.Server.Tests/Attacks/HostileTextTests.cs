using System.Text.Json;

namespace ScoGraph.Server.Attacks;

/// <summary>Names and passages that hold scripts, line ends and instructions are text wherever they go.</summary>
public sealed class HostileTextTests
{
    private const string Script = "</script><script>alert(1)</script>";

    [Theory]
    [InlineData("/db/first/query/v2")]
    [InlineData("/db/first/rows")]
    public async Task A_script_in_a_name_stays_text(string path)
    {
        await using RunningServer server = await RunningServer.Start();
        server.Graph.Query("CREATE (:`<script>` {name: $name})", [("name", Script)]);
        foreach (string statement in (string[])["MATCH (n) RETURN n", "MATCH (n) RETURN n AS `<script>`", "RETRUN '<script>'"])
        {
            string body = JsonSerializer.Serialize(new Dictionary<string, object> { ["statement"] = statement, ["evidence"] = true });
            using StringContent content = new(body, null, "application/json");
            using HttpResponseMessage response = await server.Http.PostAsync(path, content);
            AssertHarmless(response, await response.Content.ReadAsStringAsync());
        }

        using HttpResponseMessage schema = await server.Http.GetAsync("/db/first/schema");
        AssertHarmless(schema, await schema.Content.ReadAsStringAsync());
        using HttpResponseMessage missing = await server.Http.GetAsync("/db/%3Cscript%3E/schema");
        AssertHarmless(missing, await missing.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_line_end_in_a_name_makes_no_event_of_its_own()
    {
        await using RunningServer server = await RunningServer.Start();
        using HttpRequestMessage request = new(HttpMethod.Get, "/db/first/changes");
        using HttpResponseMessage response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync());
        Assert.Equal("retry: 2000", await reader.ReadLineAsync());
        server.Graph.Query("CREATE ({name: $name})", [("name", "\n\nevent: evil\ndata: {}\n\n" + Script)]);
        List<string> lines = [];
        while (lines.Count < 4)
            lines.Add((await reader.ReadLineAsync())!);
        Assert.Equal(["", "event: commit"], lines[..2]);
        Assert.StartsWith("id: ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("data: {", lines[3], StringComparison.Ordinal);
        Assert.Equal("", await reader.ReadLineAsync());
    }

    private static void AssertHarmless(HttpResponseMessage response, string text)
    {
        Assert.Contains("json", response.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
    }
}
