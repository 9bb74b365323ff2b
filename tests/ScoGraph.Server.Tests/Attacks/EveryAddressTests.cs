using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ScoGraph.Server.Attacks;

/// <summary>Every address, with what is not to be let in.</summary>
public sealed class EveryAddressTests
{
    private const string Change = "CREATE (:Intruder)";

    [Fact]
    public async Task The_description_lists_the_addresses_that_are_there()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore().AddLogging();
        builder.WebHost.UseKestrelCore();
        await using WebApplication app = builder.Build();
        using Graph graph = new();
        ServedGraphs graphs = new();
        graphs.Add("first", graph);
        app.MapScoGraph(graphs, new ScoGraphServerOptions { Token = RunningServer.Token });
        IEnumerable<string> mapped =
            from source in ((IEndpointRouteBuilder)app).DataSources
            from endpoint in source.Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
            select $"{method} {endpoint.RoutePattern.RawText!.Replace("{name}", "first", StringComparison.Ordinal)
                .Replace("{id}", "0123456789abcdef", StringComparison.Ordinal)}";
        IEnumerable<string> described = ServedAddresses.All(open: true).Concat(ServedAddresses.All(open: false))
            .Select(address => $"{address.Method} {address.Path}");
        Assert.Equal(described.Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_credentials_nothing_is_answered()
    {
        await using RunningServer server = await RunningServer.Start();
        foreach ((string, string) address in ServedAddresses.All(open: false))
        {
            foreach (AuthenticationHeaderValue? header in (AuthenticationHeaderValue?[])[null, new("Bearer", "x"), new("Basic", "x")])
            {
                server.Http.DefaultRequestHeaders.Authorization = header;
                using HttpResponseMessage response = await server.Http.SendAsync(ServedAddresses.Request(address, Change));
                Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests]);
            }
        }

        AssertUntouched(server);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("stranger")]
    public async Task With_the_role_of_another_nothing_is_changed(string user)
    {
        ServerUsers users = new();
        users.Add("reader", null);
        users.Add("stranger", null);
        users.SetRole("reader", ServerUser.EveryGraph, GraphRole.Read);
        users.SetRole("stranger", "second", GraphRole.Admin);
        await using RunningServer server = await RunningServer.Start(o => o with { Users = users });
        server.Http.DefaultRequestHeaders.Authorization = new("Bearer", users.CreateToken(user, "test"));
        foreach ((string Method, string Path) address in ServedAddresses.All(open: false))
        {
            if (user == "reader" && (address.Path.EndsWith("/schema", StringComparison.Ordinal)
                || address.Path.EndsWith("/changes", StringComparison.Ordinal)))
                continue;
            using HttpResponseMessage response = await server.Http.SendAsync(ServedAddresses.Request(address, Change));
            Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        }

        AssertUntouched(server);
    }

    [Theory]
    [InlineData("evil.example", null, null)]
    [InlineData("localhost", "https://evil.example", null)]
    [InlineData("localhost", "http://localhost:1", null)]
    [InlineData("localhost", null, "cross-site")]
    public async Task Foreign_names_and_pages_are_refused_everywhere(string host, string? origin, string? site)
    {
        await using RunningServer server = await RunningServer.Start();
        foreach (bool open in (bool[])[false, true])
        {
            foreach ((string, string) address in ServedAddresses.All(open).Where(_ => !open || site is null))
            {
                using HttpRequestMessage request = ServedAddresses.Request(address, Change);
                request.Headers.Host = host;
                if (origin is not null)
                    request.Headers.Add("Origin", origin);
                if (site is not null)
                    request.Headers.Add("Sec-Fetch-Site", site);
                using HttpResponseMessage response = await server.Http.SendAsync(request);
                Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
                Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
            }
        }

        AssertUntouched(server);
    }

    private static void AssertUntouched(RunningServer server) =>
        Assert.Equal(0L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
}
