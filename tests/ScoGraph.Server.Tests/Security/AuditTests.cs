using System.Text.Json;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Bolt.Messages;

namespace ScoGraph.Server.Security;

public sealed class AuditTests
{
    [Fact]
    public async Task Who_did_what_is_written()
    {
        using TemporaryFile file = new();
        await using (RunningServer server = await RunningServer.Start(o => o with { AuditFile = file.Path }))
        {
            await server.Post("/db/first/query/v2", """{"statement": "CREATE (:Secret {name: 'hidden'})"}""");
            await server.Post("/db/first/query/v2", """{"statement": "MATCH (n) RETURN n"}""");
            await server.Post("/db/first/query/v2", """{"statement": "CREATE INDEX i FOR (n:A) ON (n.x)"}""");
            await server.Post("/db/first/query/v2", """{"statement": "RETRUN 1"}""");
            server.Http.DefaultRequestHeaders.Authorization = new("Bearer", "wrong");
            await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""");
            server.Http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("eve:a guess"u8));
            await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""");
            using BoltClient bolt = await BoltClient.Enter(server.BoltAddress);
            await bolt.Send(MessageTags.Begin, BoltClient.Map(("db", "second")));
            await bolt.Receive();
            await bolt.Send(MessageTags.Commit);
            await bolt.Receive();
        }

        string[] lines = File.ReadAllLines(file.Path);
        Assert.Equal(
            [
                "token http first write ok", "token http first read ok", "token http first schema ok",
                "token http first ask Neo.ClientError.Statement.SyntaxError", " http  login Neo.ClientError.Security.Unauthorized",
                "eve http  login Neo.ClientError.Security.Unauthorized",
                "token bolt  login ok", "token bolt second begin ok", "token bolt second commit ok",
            ], lines.Select(Short));
        Assert.All(lines, line => Assert.Contains("127.0.0.1", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("hidden", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("a guess", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_disk_that_is_full_ends_no_query()
    {
        if (!File.Exists("/dev/full"))
            return;
        await using RunningServer server = await RunningServer.Start(o => o with { AuditFile = "/dev/full" });
        for (int i = 0; i < 3; i++)
            Assert.Equal(202, (int)(await server.Post("/db/first/query/v2", """{"statement": "CREATE ()"}""")).Status);
    }

    private static string Short(string line)
    {
        JsonElement json = JsonDocument.Parse(line).RootElement;
        string graph = json.TryGetProperty("graph", out JsonElement given) ? given.GetString()! : "";
        return $"{json.GetProperty("user")} {json.GetProperty("protocol")} {graph} {json.GetProperty("kind")} {json.GetProperty("outcome")}";
    }
}
