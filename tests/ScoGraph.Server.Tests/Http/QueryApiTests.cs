using System.Net;
using System.Text;
using System.Text.Json;

namespace ScoGraph.Server.Http;

public sealed class QueryApiTests
{
    private const string Query = "/db/first/query/v2";

    [Fact]
    public async Task Rows_come_with_their_columns()
    {
        await using RunningServer server = await RunningServer.Start();
        (HttpStatusCode status, JsonElement body) = await server.Post(
            Query, """{"statement": "UNWIND $list AS n RETURN n, n * 2 AS twice", "parameters": {"list": [1, 2]}}""");
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal("""{"fields":["n","twice"],"values":[[1,2],[2,4]]}""", body.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Elements_have_ids_that_queries_know()
    {
        await using RunningServer server = await RunningServer.Start();
        server.Graph.Query("CREATE (:City {name: 'Osh'})-[:ON {km: 1.5}]->(:River)");
        (_, JsonElement body) = await server.Post(Query, """{"statement": "MATCH p = (c)-[r]->(v) RETURN c, r, p, elementId(r)"}""");
        Assert.Equal(
            """[{"elementId":"n0","labels":["City"],"properties":{"name":"Osh"}},"""
            + """{"elementId":"r0","startNodeElementId":"n0","endNodeElementId":"n1","type":"ON","properties":{"km":1.5}},"""
            + """[{"elementId":"n0","labels":["City"],"properties":{"name":"Osh"}},"""
            + """{"elementId":"r0","startNodeElementId":"n0","endNodeElementId":"n1","type":"ON","properties":{"km":1.5}},"""
            + """{"elementId":"n1","labels":["River"],"properties":{}}],"r0"]""",
            body.GetProperty("data").GetProperty("values")[0].GetRawText());
    }

    [Theory]
    [InlineData("null", "Null", "null")]
    [InlineData("true", "Boolean", "true")]
    [InlineData("9007199254740993", "Integer", "\"9007199254740993\"")]
    [InlineData("1.5", "Float", "\"1.5\"")]
    [InlineData("0.0 / 0.0", "Float", "\"NaN\"")]
    [InlineData("'text'", "String", "\"text\"")]
    [InlineData("date('2001-06-15')", "Date", "\"2001-06-15\"")]
    [InlineData("localtime('12:30')", "LocalTime", "\"12:30\"")]
    [InlineData("time('12:30+06:00')", "Time", "\"12:30+06:00\"")]
    [InlineData("localdatetime('2001-06-15T12:30')", "LocalDateTime", "\"2001-06-15T12:30\"")]
    [InlineData("datetime('2001-06-15T12:30+06:00')", "OffsetDateTime", "\"2001-06-15T12:30+06:00\"")]
    [InlineData("duration('P1M2DT3S')", "Duration", "\"P1M2DT3S\"")]
    [InlineData("point({longitude: 72.5, latitude: 40.25})", "Point", "\"SRID=4326;POINT (72.5 40.25)\"")]
    [InlineData("point({x: 1, y: 2, z: 3})", "Point", "\"SRID=9157;POINT Z (1 2 3)\"")]
    public async Task Typed_values_go_out_and_come_back(string expression, string type, string text)
    {
        const string typed = "application/vnd.neo4j.query";
        await using RunningServer server = await RunningServer.Start();
        (_, JsonElement body) = await server.Post(Query, $$"""{"statement": "RETURN {{expression}} AS v"}""", typed);
        string value = body.GetProperty("data").GetProperty("values")[0][0].GetRawText();
        Assert.Equal($$"""{"$type":"{{type}}","_value":{{text}}}""", value.Replace("\\u002B", "+", StringComparison.Ordinal));
        (_, JsonElement back) = await server.Post(
            Query, $$$"""{"statement": "RETURN $v AS v", "parameters": {"v": {{{value}}}}}""", typed);
        Assert.Equal(value, back.GetProperty("data").GetProperty("values")[0][0].GetRawText());
    }

    [Fact]
    public async Task Changes_are_counted_and_stay()
    {
        await using RunningServer server = await RunningServer.Start();
        (_, JsonElement body) = await server.Post(Query, """{"statement": "CREATE (:A {x: 1})", "includeCounters": true}""");
        Assert.Equal(1, body.GetProperty("counters").GetProperty("nodesCreated").GetInt64());
        Assert.True(body.GetProperty("counters").GetProperty("containsUpdates").GetBoolean());
        Assert.Equal(1L, server.Graph.Query("MATCH (n:A) RETURN count(*)").Scalar<long>());
    }

    [Theory]
    [InlineData("""{"statement": "RETRUN 1"}""", 400, "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("""{"statement": "RETURN $x"}""", 400, "Neo.ClientError.Statement.ParameterMissing")]
    [InlineData("""{"statement": "RETURN 1 / 0"}""", 400, "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("""{"statement": "CREATE ()", "accessMode": "READ"}""", 400, "Neo.ClientError.Statement.AccessMode")]
    [InlineData("""{"statement": 1}""", 400, "Neo.ClientError.Request.Invalid")]
    [InlineData("""{}""", 400, "Neo.ClientError.Request.Invalid")]
    [InlineData("""[""", 400, "Neo.ClientError.Request.Invalid")]
    [InlineData("""{"statement": "RETURN 1", "asOf": 3}""", 400, "Neo.ClientError.Request.Invalid")]
    [InlineData("""{"statement": "RETURN 1", "validOn": "soon"}""", 400, "Neo.ClientError.Request.Invalid")]
    public async Task What_is_wrong_has_a_code_and_a_sentence(string request, int status, string code)
    {
        await using RunningServer server = await RunningServer.Start();
        (HttpStatusCode answered, JsonElement body) = await server.Post(Query, request);
        Assert.Equal(status, (int)answered);
        Assert.Equal(code, body.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.NotEmpty(body.GetProperty("errors")[0].GetProperty("message").GetString()!);
        Assert.Equal(0L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public async Task An_error_says_where_and_what_would_be_right()
    {
        await using RunningServer server = await RunningServer.Start();
        (_, JsonElement body) = await server.Post(Query, """{"statement": "MATCH (n)\nRETRUN n"}""");
        JsonElement error = body.GetProperty("errors")[0];
        Assert.Equal(2, error.GetProperty("line").GetInt32());
        Assert.Equal(1, error.GetProperty("column").GetInt32());
        Assert.Contains("RETURN", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_graph_is_named_beside_those_that_are_there()
    {
        await using RunningServer server = await RunningServer.Start();
        (HttpStatusCode status, JsonElement body) = await server.Post("/db/none/query/v2", """{"statement": "RETURN 1"}""");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("first, second", body.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_and_notes_come_with_the_answer()
    {
        await using RunningServer server = await RunningServer.Start();
        server.Graph.Query("CREATE (:City)");
        (_, JsonElement body) = await server.Post(Query, """{"statement": "PROFILE MATCH (n:Ghost) RETURN n"}""");
        Assert.NotEmpty(body.GetProperty("profiledQueryPlan").GetProperty("arguments").GetProperty("string-representation").GetString()!);
        Assert.Equal("UnknownLabel", body.GetProperty("notifications")[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("CYPHER 5 PROFILE RETURN 1", "profiledQueryPlan")]
    [InlineData("/* ask */ PROFILE CREATE (:A)", "profiledQueryPlan")]
    [InlineData("CYPHER 5 EXPLAIN CREATE (:A)", "queryPlan")]
    public async Task A_plan_that_was_run_is_known_from_one_that_was_only_made(string statement, string name)
    {
        await using RunningServer server = await RunningServer.Start();
        (_, JsonElement body) = await server.Post(Query, $$"""{"statement": "{{statement}}"}""");
        Assert.True(body.TryGetProperty(name, out _), body.GetRawText());
    }

    [Fact]
    public async Task A_failure_behind_many_rows_is_told_behind_them()
    {
        await using RunningServer server = await RunningServer.Start();
        (HttpStatusCode status, JsonElement body) = await server.Post(
            Query, """{"statement": "UNWIND range(1, 5000) AS n RETURN 1 / (4000 - n) AS h"}""");
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(3999, body.GetProperty("data").GetProperty("values").GetArrayLength());
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", body.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_long_answer_is_made_as_it_is_taken_and_ends_with_its_client()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { MaxConcurrentQueries = 1, Limits = QueryLimits.None });
        using (HttpRequestMessage request = new(HttpMethod.Post, Query)
        {
            Content = new StringContent("""{"statement": "UNWIND range(1, 1000000000000) AS n RETURN n"}""", null, "application/json"),
        })
        using (HttpResponseMessage response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        {
            byte[] some = new byte[1_000_000];
            await (await response.Content.ReadAsStreamAsync()).ReadExactlyAsync(some);
            Assert.StartsWith("""{"data":{"fields":["n"],"values":[[1],[2],""", Encoding.UTF8.GetString(some), StringComparison.Ordinal);
        }

        // The only place of a query is free once the first ended.
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post(Query, """{"statement": "RETURN 1"}""")).Status);
    }

    [Fact]
    public async Task Rows_come_as_lines_while_they_are_made()
    {
        await using RunningServer server = await RunningServer.Start();
        using HttpRequestMessage request = new(HttpMethod.Post, "/db/first/rows")
        {
            Content = new StringContent("""{"statement": "UNWIND range(1, 1000000000) AS n RETURN n"}""", null, "application/json"),
        };
        using HttpResponseMessage response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using StreamReader lines = new(await response.Content.ReadAsStreamAsync());
        for (int i = 1; i <= 5000; i++)
            Assert.Equal($$"""{"n":{{i}}}""", await lines.ReadLineAsync());
    }

    [Fact]
    public async Task A_row_that_fails_midway_ends_the_lines_with_its_error()
    {
        await using RunningServer server = await RunningServer.Start();
        using HttpResponseMessage response = await server.Http.PostAsync("/db/first/rows", new StringContent(
            """{"statement": "UNWIND [1, 2, 0] AS n RETURN 2 / n AS h"}""", null, "application/json"));
        string[] lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("ArithmeticError", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_counts()
    {
        await using RunningServer server = await RunningServer.Start();
        server.Graph.Query("CREATE (:City {name: 'Osh'})");
        using HttpRequestMessage request = new(HttpMethod.Get, "/db/first/schema");
        (_, JsonElement body) = await server.Send(request);
        Assert.Equal("""{"City":1}""", body.GetProperty("labels").GetRawText());
    }
}
