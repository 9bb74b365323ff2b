using System.Net;
using System.Net.Http.Headers;

namespace ScoGraph.Server.Http;

public sealed class EntityTagTests
{
    [Theory]
    [InlineData("/db/first/schema")]
    [InlineData("/db/first/rows?statement=MATCH%20(n)%20RETURN%20count(*)")]
    [InlineData("/db/first/rows?statement=RETURN%20%24x&parameters=%7B%22x%22%3A1%7D")]
    public async Task What_the_client_has_is_not_sent_again_until_a_commit(string path)
    {
        await using RunningServer server = await RunningServer.Start();
        (HttpStatusCode status, EntityTagHeaderValue? first) = await Get(server, path, null);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.NotModified, (await Get(server, path, first)).Status);
        server.Graph.Query("CREATE ()");
        (status, EntityTagHeaderValue? second) = await Get(server, path, first);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Rows_that_differ_each_time_have_no_tag()
    {
        await using RunningServer server = await RunningServer.Start();
        (HttpStatusCode status, EntityTagHeaderValue? tag) = await Get(server, "/db/first/rows?statement=RETURN%20rand()", null);
        Assert.Equal((HttpStatusCode.OK, null), (status, tag));
    }

    [Theory]
    [InlineData("/db/first/rows")]
    [InlineData("/db/first/rows?statement=RETURN%201&parameters=%7B")]
    [InlineData("/db/first/rows?statement=RETURN%201&parameters=1")]
    [InlineData("/db/first/rows?statement=CREATE%20()")]
    public async Task A_wrong_address_is_told_and_changes_nothing(string path)
    {
        await using RunningServer server = await RunningServer.Start();
        Assert.Equal(HttpStatusCode.BadRequest, (await Get(server, path, null)).Status);
        Assert.Equal(0L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
    }

    private static async Task<(HttpStatusCode Status, EntityTagHeaderValue? Tag)> Get(
        RunningServer server, string path, EntityTagHeaderValue? known)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        using HttpResponseMessage response = await server.Http.SendAsync(request);
        return (response.StatusCode, response.Headers.ETag);
    }
}
