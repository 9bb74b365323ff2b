using System.Net;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Sqlite.Tests.Faults;
using ScoGraph.Sqlite.Tests.FileSystems;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Server.Attacks;

/// <summary>A disk that is full, a file that is damaged and a client that is lost never end the server.</summary>
public sealed class MisfortuneTests
{
    private const int Full = 13;
    private const string Create = """{"statement": "CREATE (:A)"}""", Count = """{"statement": "MATCH (n) RETURN count(*)"}""";

    [Fact]
    public async Task A_full_disk_fails_a_change_and_nothing_else()
    {
        using TemporaryFile file = new();
        using TestFileSystem system = new();
        SqliteGraph graph = SqliteGraph.Open(file.Beside("full.scograph"), new SqliteGraphOptions { Vfs = system.Name });
        await using RunningServer server = await RunningServer.Start(graph: graph);
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", Create)).Status);
        system.Failing = new FaultPlan(FileOperationKind.Write, Full, 1, int.MaxValue / 2).Next;
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.InternalServerError, (await server.Post("/db/first/query/v2", Create)).Status);
            using BoltClient bolt = await BoltClient.Enter(server.BoltAddress);
            await bolt.Send(MessageTags.Run, "CREATE (:A)", BoltClient.Map(), BoltClient.Map());
            Assert.StartsWith("Neo.DatabaseError.", (await bolt.Receive())!.Map(0).Text("neo4j_code"), StringComparison.Ordinal);
        }

        Assert.Equal("[[1]]", await Values(server, "first"));
        Assert.Equal("[[0]]", await Values(server, "second"));
        system.Failing = null;
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/second/query/v2", Create)).Status);
    }

    [Fact]
    public async Task A_damaged_file_leaves_the_server_and_other_graphs_as_they_are()
    {
        using TemporaryFile file = new();
        string path = file.Beside("damaged.scograph");
        SqliteGraph graph = SqliteGraph.Open(path);
        await using RunningServer server = await RunningServer.Start(graph: graph);
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", Create)).Status);
        foreach (string ending in (string[])["", "-wal"])
        {
            using FileStream damaged = new(path + ending, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
            damaged.Write(new byte[damaged.Length]);
        }

        for (int i = 0; i < 3; i++)
            await server.Post("/db/first/query/v2", Create);
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/second/query/v2", Create)).Status);
        Assert.Equal("[[1]]", await Values(server, "second"));
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task Clients_that_are_lost_leave_nothing_behind()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { MaxConcurrentQueries = 1, MaxWaitingQueries = 30 });
        for (int i = 0; i < 10; i++)
        {
            using BoltClient bolt = await BoltClient.Enter(server.BoltAddress);
            await bolt.Send(MessageTags.Begin, BoltClient.Map());
            await bolt.Send(MessageTags.Run, "CREATE (:A)", BoltClient.Map(), BoltClient.Map());
            using RawHttp raw = await RawHttp.Connect(server.HttpAddress);
            string statement = """{"statement": "UNWIND range(1, 1000000000) AS x RETURN x"}""";
            await raw.Send(System.Text.Encoding.ASCII.GetBytes(
                $"POST /db/first/rows HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {RunningServer.Token}\r\nContent-Type: application/json\r\nContent-Length: {statement.Length}\r\n\r\n{statement}"));
        }

        Assert.Equal("[[0]]", await Values(server, "first"));
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", Create)).Status);
        Assert.Equal("[[1]]", await Values(server, "first"));
    }

    private static async Task<string> Values(RunningServer server, string graph) =>
        (await server.Post($"/db/{graph}/query/v2", Count)).Body.GetProperty("data").GetProperty("values").GetRawText();
}
