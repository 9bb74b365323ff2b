using System.Text.Json;

namespace ScoGraph.Server.Http;

public sealed class ChangesTests
{
    [Fact]
    public async Task Commits_come_as_they_are_made()
    {
        await using RunningServer server = await RunningServer.Start();
        using StreamReader reader = await Open(server, null);
        Assert.Equal("retry: 2000", await reader.ReadLineAsync());
        await server.Post("/db/first/query/v2", """{"statement": "CREATE (:A {name: 'x'})"}""");
        JsonElement commit = (await Next(reader)).Data;
        Assert.Equal("token", commit.GetProperty("author").GetString());
        Assert.Contains("\"x\"", commit.GetProperty("changes").GetRawText(), StringComparison.Ordinal);
        await server.Post("/db/first/query/v2", """{"statement": "UNWIND range(1, 10001) AS x CREATE (:B)"}""");
        JsonElement large = (await Next(reader)).Data;
        Assert.Equal(10_001, large.GetProperty("nodes").GetInt32());
        Assert.False(large.TryGetProperty("changes", out _));
    }

    [Fact]
    public async Task What_a_client_missed_comes_from_the_history()
    {
        using TemporaryFile file = new();
        SqliteGraph graph = SqliteGraph.Open(file.Beside("kept.scograph"));
        await using RunningServer server = await RunningServer.Start(graph: graph);
        for (int i = 0; i < 3; i++)
            graph.Query("CREATE (:A)");
        using StreamReader reader = await Open(server, "1");
        graph.Query("CREATE (:B)");
        foreach (int number in (int[])[2, 3, 4])
            Assert.Equal(("commit", number), await Number(reader));
    }

    [Fact]
    public async Task A_graph_without_history_says_that_commits_are_missing()
    {
        await using RunningServer server = await RunningServer.Start();
        using StreamReader reader = await Open(server, "1");
        (string name, JsonElement data) = await Next(reader);
        Assert.Equal(("missed", 2), (name, data.GetProperty("first").GetInt32()));
    }

    [Fact]
    public async Task It_ends_when_the_right_to_read_is_taken_away()
    {
        ServerUsers users = new();
        users.Add("ada", null);
        users.SetRole("ada", ServerUser.EveryGraph, GraphRole.Read);
        await using RunningServer server = await RunningServer.Start(o => o with { Users = users });
        server.Http.DefaultRequestHeaders.Authorization = new("Bearer", users.CreateToken("ada", "test"));
        using StreamReader reader = await Open(server, null);
        Assert.Equal("retry: 2000", await reader.ReadLineAsync());
        users.SetRole("ada", ServerUser.EveryGraph, GraphRole.None);
        server.Graph.Query("CREATE (:Secret)");
        Assert.DoesNotContain("Secret", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_the_server_ends_it()
    {
        RunningServer server = await RunningServer.Start();
        using StreamReader reader = await Open(server, null);
        Assert.Equal("retry: 2000", await reader.ReadLineAsync());
        Task<string> rest = reader.ReadToEndAsync();
        await server.Stop();
        Assert.Equal("\n", await rest);
        await server.DisposeAsync();
    }

    private static async Task<StreamReader> Open(RunningServer server, string? last)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/db/first/changes");
        if (last is not null)
            request.Headers.Add("Last-Event-ID", last);
        HttpResponseMessage response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    private static async Task<(string Name, int Number)> Number(StreamReader reader)
    {
        (string name, JsonElement data) = await Next(reader);
        return (name, data.GetProperty("commit").GetInt32());
    }

    private static async Task<(string Name, JsonElement Data)> Next(StreamReader reader)
    {
        string name = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (name, JsonDocument.Parse(line[6..]).RootElement);
        }

        throw new EndOfStreamException();
    }
}
