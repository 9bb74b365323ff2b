using System.Net;
using System.Text.Json;

namespace ScoGraph.Server.Http;

public sealed class TransactionTests
{
    private const string Begin = "/db/first/query/v2/tx";

    [Fact]
    public async Task Statements_take_effect_together()
    {
        await using RunningServer server = await RunningServer.Start();
        string id = await Open(server, """{"statement": "CREATE (:A)"}""");
        (_, JsonElement inside) = await server.Post($"{Begin}/{id}", """{"statement": "MATCH (n:A) RETURN count(*)"}""");
        Assert.Equal("[[1]]", inside.GetProperty("data").GetProperty("values").GetRawText());
        Assert.Equal(0L, Count(server));
        (HttpStatusCode status, _) = await server.Post($"{Begin}/{id}/commit", """{"statement": "CREATE (:B)"}""");
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(2L, Count(server));
    }

    [Fact]
    public async Task What_is_rolled_back_is_gone_and_so_is_the_transaction()
    {
        await using RunningServer server = await RunningServer.Start();
        string id = await Open(server, """{"statement": "CREATE (:A)"}""");
        using (HttpRequestMessage request = new(HttpMethod.Delete, $"{Begin}/{id}"))
            Assert.Equal(HttpStatusCode.OK, (await server.Send(request)).Status);
        Assert.Equal(0L, Count(server));
        (HttpStatusCode status, JsonElement body) = await server.Post($"{Begin}/{id}/commit", "{}");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(
            "Neo.ClientError.Transaction.TransactionNotFound", body.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_statement_that_fails_rolls_the_transaction_back()
    {
        await using RunningServer server = await RunningServer.Start();
        string id = await Open(server, """{"statement": "CREATE (:A)"}""");
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Post($"{Begin}/{id}", """{"statement": "RETURN 1 / 0"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Post($"{Begin}/{id}/commit", "{}")).Status);
        server.Graph.Query("CREATE (:Free)");
        Assert.Equal(1L, Count(server));
    }

    [Fact]
    public async Task A_transaction_of_another_graph_is_not_found()
    {
        await using RunningServer server = await RunningServer.Start();
        string id = await Open(server, "{}");
        Assert.Equal(HttpStatusCode.NotFound, (await server.Post($"/db/second/query/v2/tx/{id}/commit", "{}")).Status);
    }

    [Fact]
    public async Task One_that_is_left_alone_is_rolled_back()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { TransactionTimeout = TimeSpan.FromMilliseconds(50) });
        string id = await Open(server, """{"statement": "CREATE (:A)"}""");
        await Task.Run(() => server.Graph.Query("CREATE (:AfterIt)"));
        Assert.Equal(1L, Count(server));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Post($"{Begin}/{id}/commit", "{}")).Status);
    }

    [Fact]
    public async Task Those_who_wait_to_write_keep_no_place_from_the_one_who_does()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { MaxConcurrentQueries = 1 });
        string id = await Open(server, """{"statement": "CREATE (:A)"}""");
        Task<(HttpStatusCode Status, JsonElement Body)>[] waiting =
            [.. Enumerable.Range(0, 8).Select(_ => server.Post("/db/first/query/v2", """{"statement": "CREATE (:B)"}"""))];
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post($"{Begin}/{id}/commit", """{"statement": "CREATE (:C)"}""")).Status);
        Assert.All(await Task.WhenAll(waiting), answer => Assert.Equal(HttpStatusCode.Accepted, answer.Status));
        Assert.Equal(10L, Count(server));
    }

    private static async Task<string> Open(RunningServer server, string request)
    {
        (HttpStatusCode status, JsonElement body) = await server.Post(Begin, request);
        Assert.Equal(HttpStatusCode.Accepted, status);
        return body.GetProperty("transaction").GetProperty("id").GetString()!;
    }

    private static long Count(RunningServer server) => server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>();
}
