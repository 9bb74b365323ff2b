using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Testing.Clocks;

namespace ScoGraph.Server.Security;

/// <summary>Who may do what, over HTTP and Bolt.</summary>
public sealed class RoleTests
{
    private const string Password = "correct horse", Forbidden = "Neo.ClientError.Security.Forbidden";

    [Theory]
    [InlineData("reader", "RETURN 1", null)]
    [InlineData("reader", "EXPLAIN CREATE (:A)", null)]
    [InlineData("reader", "CREATE (:A)", Forbidden)]
    [InlineData("reader", "MATCH (n) DETACH DELETE n", Forbidden)]
    [InlineData("reader", "CREATE INDEX i FOR (n:A) ON (n.x)", Forbidden)]
    [InlineData("reader", "CREATE CONSTRAINT c FOR (n:A) REQUIRE n.x IS UNIQUE", Forbidden)]
    [InlineData("reader", "UNWIND [1] AS x CALL (x) { CREATE (:A) } IN TRANSACTIONS", Forbidden)]
    [InlineData("writer", "CREATE (:A)", null)]
    [InlineData("writer", "CREATE INDEX i FOR (n:A) ON (n.x)", Forbidden)]
    [InlineData("writer", "DROP INDEX i IF EXISTS", Forbidden)]
    [InlineData("ruler", "CREATE INDEX i FOR (n:A) ON (n.x)", null)]
    [InlineData("stranger", "RETURN 1", "Neo.ClientError.Database.DatabaseNotFound")]
    [InlineData("reader", "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "Neo.ClientError.Statement.ExecutionFailed")]
    [InlineData("ruler", "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "Neo.ClientError.Statement.ExecutionFailed")]
    public async Task A_role_reaches_so_far(string user, string statement, string? code)
    {
        await using RunningServer server = await RunningServer.Start(WithUsers);
        using BoltClient bolt = await Enter(server, user);
        server.Http.DefaultRequestHeaders.Authorization = Basic(user, Password);
        string body = JsonSerializer.Serialize(new Dictionary<string, string> { ["statement"] = statement });

        await bolt.Send(MessageTags.Run, statement, BoltClient.Map(), BoltClient.Map(("db", "first")));
        BoltRequest answer = (await bolt.Receive())!;
        Assert.Equal(code, answer.Map(0).Text("neo4j_code"));
        if (code is null)
            return;
        Assert.Equal(code, Code(await server.Post("/db/first/query/v2", body)));
        Assert.Equal(code, Code(await server.Post("/db/first/query/v2/tx", body)));
        Assert.Equal(0L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
        Assert.Empty(server.Graph.Declarations);
    }

    [Fact]
    public async Task Roles_are_of_a_graph()
    {
        await using RunningServer server = await RunningServer.Start(WithUsers);
        server.Http.DefaultRequestHeaders.Authorization = Basic("writer", Password);
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", """{"statement": "CREATE ()"}""")).Status);
        Assert.Equal(Forbidden, Code(await server.Post("/db/second/query/v2", """{"statement": "CREATE ()"}""")));
        server.Http.DefaultRequestHeaders.Authorization = Basic("guest", Password);
        (HttpStatusCode status, JsonElement body) = await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("There is no graph 'first'. There is second.", body.GetProperty("errors")[0].GetProperty("message").GetString());
        using BoltClient bolt = await Enter(server, "guest");
        await bolt.Send(MessageTags.Run, "RETURN 1", BoltClient.Map(), BoltClient.Map());
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
    }

    [Fact]
    public async Task The_history_names_the_user()
    {
        using TemporaryFile file = new();
        SqliteGraph graph = SqliteGraph.Open(file.Beside("kept.scograph"));
        await using RunningServer server = await RunningServer.Start(WithUsers, graph);
        server.Http.DefaultRequestHeaders.Authorization = Basic("writer", Password);
        await server.Post("/db/first/query/v2", """{"statement": "CREATE ()"}""");
        using BoltClient bolt = await Enter(server, "ruler");
        await bolt.Send(MessageTags.Run, "CREATE ()", BoltClient.Map(), BoltClient.Map());
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
        Assert.Equal(["ruler", "writer"], graph.History().Select(commit => commit.Author).Order());
    }

    [Fact]
    public async Task Rights_that_are_taken_away_are_gone_at_once()
    {
        ServerUsers users = Users();
        await using RunningServer server = await RunningServer.Start(o => o with { Users = users });
        using BoltClient bolt = await Enter(server, "writer");
        users.SetRole("writer", "first", GraphRole.Read);
        await bolt.Send(MessageTags.Run, "CREATE ()", BoltClient.Map(), BoltClient.Map());
        Assert.Equal(Forbidden, (await bolt.Receive())!.Map(0).Text("neo4j_code"));
        users.Remove("writer");
        await bolt.Send(MessageTags.Reset);
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
        await bolt.Send(MessageTags.Run, "RETURN 1", BoltClient.Map(), BoltClient.Map());
        Assert.Equal(Forbidden, (await bolt.Receive())!.Map(0).Text("neo4j_code"));
    }

    [Fact]
    public async Task A_transaction_is_not_committed_by_who_may_no_more_change_the_graph()
    {
        ServerUsers users = Users();
        await using RunningServer server = await RunningServer.Start(o => o with { Users = users });
        server.Http.DefaultRequestHeaders.Authorization = Basic("writer", Password);
        (_, JsonElement begun) = await server.Post("/db/first/query/v2/tx", """{"statement": "CREATE ()"}""");
        string id = begun.GetProperty("transaction").GetProperty("id").GetString()!;
        users.SetRole("writer", "first", GraphRole.Read);
        Assert.Equal(Forbidden, Code(await server.Post($"/db/first/query/v2/tx/{id}/commit", "{}")));
        users.SetRole("writer", "first", GraphRole.Write);
        using BoltClient bolt = await Enter(server, "writer");
        await bolt.Send(MessageTags.Begin, BoltClient.Map(("db", "first")));
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
        await bolt.Send(MessageTags.Run, "CREATE ()", BoltClient.Map(), BoltClient.Map());
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
        users.SetRole("writer", "first", GraphRole.Read);
        await bolt.Send(MessageTags.Commit);
        Assert.Equal(Forbidden, (await bolt.Receive())!.Map(0).Text("neo4j_code"));
        Assert.Equal(0L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public async Task A_password_that_was_changed_is_no_more_right()
    {
        ServerUsers users = Users();
        await using RunningServer server = await RunningServer.Start(o => o with { Users = users });
        server.Http.DefaultRequestHeaders.Authorization = Basic("reader", Password);
        for (int i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, await Status(server));
        users.SetPassword("reader", "another horse");
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(server));
        server.Http.DefaultRequestHeaders.Authorization = Basic("reader", "another horse");
        Assert.Equal(HttpStatusCode.OK, await Status(server));
    }

    [Fact]
    public async Task A_token_of_a_user_lets_in_and_is_never_held_up()
    {
        ServerUsers users = Users();
        string token = users.CreateToken("reader", "nightly");
        await using RunningServer server = await RunningServer.Start(o => o with { Users = users, Token = null });
        for (int i = 0; i < 30; i++)
        {
            server.Http.DefaultRequestHeaders.Authorization = new("Bearer", $"wrong{i}");
            Assert.Contains(await Status(server), (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests]);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await Status(server));
        server.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(HttpStatusCode.OK, await Status(server));
        Assert.Equal(Forbidden, Code(await server.Post("/db/first/query/v2", """{"statement": "CREATE ()"}""")));
        using BoltClient bolt = await BoltClient.Greet(server.BoltAddress);
        await bolt.Send(MessageTags.Logon, BoltClient.Map(("scheme", "bearer"), ("credentials", token)));
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
    }

    [Fact]
    public async Task Wrong_passwords_are_held_up()
    {
        await using RunningServer server = await RunningServer.Start(WithUsers);
        server.Http.DefaultRequestHeaders.Authorization = Basic("reader", "wrong");
        HttpStatusCode status = HttpStatusCode.Unauthorized;
        for (int i = 0; i < 10 && status == HttpStatusCode.Unauthorized; i++)
            status = await Status(server);
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        using BoltClient bolt = await BoltClient.Greet(server.BoltAddress);
        await bolt.Send(MessageTags.Logon, BoltClient.Map(("scheme", "basic"), ("principal", "reader"), ("credentials", Password)));
        Assert.Equal("Neo.ClientError.Security.AuthenticationRateLimit", (await bolt.Receive())!.Map(0).Text("neo4j_code"));
    }

    [Fact]
    public async Task A_transaction_belongs_to_who_began_it()
    {
        await using RunningServer server = await RunningServer.Start(WithUsers);
        server.Http.DefaultRequestHeaders.Authorization = Basic("writer", Password);
        (_, JsonElement begun) = await server.Post("/db/first/query/v2/tx", """{"statement": "CREATE ()"}""");
        string id = begun.GetProperty("transaction").GetProperty("id").GetString()!;
        server.Http.DefaultRequestHeaders.Authorization = Basic("ruler", Password);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Post($"/db/first/query/v2/tx/{id}/commit", "{}")).Status);
        server.Http.DefaultRequestHeaders.Authorization = Basic("writer", Password);
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post($"/db/first/query/v2/tx/{id}/commit", "{}")).Status);
        Assert.Equal(1L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public async Task Bounds_of_a_user_hold()
    {
        ServerUsers users = Users();
        users.SetLimits("reader", new UserLimits { Queries = new QueryLimits { MaxRows = 2 }, MaxQueriesPerMinute = 2 });
        await using RunningServer server = await RunningServer.Start(o => o with { Users = users, Time = new SetClock() });
        server.Http.DefaultRequestHeaders.Authorization = Basic("reader", Password);
        Assert.Equal("Neo.ClientError.General.LimitExceeded",
            Code(await server.Post("/db/first/query/v2", """{"statement": "UNWIND [1, 2, 3] AS x RETURN x"}""")));
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""")).Status);
        using BoltClient bolt = await Enter(server, "reader");
        await bolt.Send(MessageTags.Run, "RETURN 1", BoltClient.Map(), BoltClient.Map());
        Assert.StartsWith("Neo.TransientError.", (await bolt.Receive())!.Map(0).Text("neo4j_code"), StringComparison.Ordinal);
    }

    private static ScoGraphServerOptions WithUsers(ScoGraphServerOptions options) => options with { Users = Users() };

    private static ServerUsers Users()
    {
        ServerUsers users = new();
        foreach (string name in (string[])["reader", "writer", "ruler", "stranger", "guest"])
            users.Add(name, Password);
        users.SetRole("reader", ServerUser.EveryGraph, GraphRole.Read);
        users.SetRole("writer", ServerUser.EveryGraph, GraphRole.Read);
        users.SetRole("writer", "first", GraphRole.Write);
        users.SetRole("ruler", ServerUser.EveryGraph, GraphRole.Admin);
        users.SetRole("guest", "second", GraphRole.Read);
        return users;
    }

    private static async Task<BoltClient> Enter(RunningServer server, string user)
    {
        BoltClient client = await BoltClient.Greet(server.BoltAddress);
        await client.Send(MessageTags.Logon, BoltClient.Map(("scheme", "basic"), ("principal", user), ("credentials", Password)));
        Assert.Equal(MessageTags.Success, (await client.Receive())!.Tag);
        return client;
    }

    private static async Task<HttpStatusCode> Status(RunningServer server)
    {
        using HttpResponseMessage response = await server.Http.GetAsync("/db/first/schema");
        return response.StatusCode;
    }

    private static string? Code((HttpStatusCode Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out JsonElement errors) ? errors[0].GetProperty("code").GetString() : null;

    private static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
