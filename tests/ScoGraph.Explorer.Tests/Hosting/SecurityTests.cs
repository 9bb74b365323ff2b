using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;

namespace ScoGraph.Explorer.Tests.Hosting;

/// <summary>Nobody comes in who should not, by whatever door.</summary>
public sealed class SecurityTests : IAsyncLifetime
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private RunningExplorer _explorer = null!;

    public async Task InitializeAsync() => _explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _explorer.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "/explorer.js")]
    [InlineData("GET", "/graph-view.js")]
    [InlineData("GET", "/_framework/blazor.web.js")]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/_blazor")]
    [InlineData("GET", "/../explorer.css/../index")]
    [InlineData("POST", "/leave")]
    [InlineData("DELETE", "/")]
    public async Task Without_credentials_nothing_is_told(string method, string path)
    {
        using HttpResponseMessage answer = await Ask(method, path);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_first_page_leads_to_the_form()
    {
        using HttpResponseMessage answer = await Ask("GET", "/");
        Assert.Equal((HttpStatusCode.Redirect, "/enter"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("token=wrong")]
    [InlineData("user=token&token=wrong")]
    [InlineData("user=somebody&token=" + "a+token+for+these+tests")]
    public async Task Wrong_credentials_open_nothing(string form)
    {
        using HttpResponseMessage answer = await Enter(form);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("token=%00%ff")]
    [InlineData("=&=&=&%")]
    public async Task A_broken_form_opens_nothing(string form)
    {
        using HttpResponseMessage answer = await Enter(form);
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized]);
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        HttpStatusCode last = default;
        for (int i = 0; i < 200 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using HttpResponseMessage answer = await Enter($"token=guess{i}");
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using HttpResponseMessage right = await Enter("token=a+token+for+these+tests");
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_this_page_alone_and_ends_with_the_visit()
    {
        using HttpResponseMessage entered = await Enter("token=a+token+for+these+tests");
        string set = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        string cookie = set.Split(';')[0];
        using HttpResponseMessage page = await Ask("GET", "/", ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain(cookie.Split('=')[1], await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage left = await Ask("POST", "/leave", ("Cookie", cookie));
        using HttpResponseMessage after = await Ask("GET", "/explorer.js", ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Other_pages_reach_nothing_even_with_the_cookie(string header, string value)
    {
        string cookie = await Cookie();
        foreach (string path in (string[])["/", "/explorer.js", "/_blazor/negotiate?negotiateVersion=1"])
        {
            using HttpResponseMessage answer = await Ask(path.Contains("negotiate", StringComparison.Ordinal) ? "POST" : "GET", path,
                ("Cookie", cookie), (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("http://evil.example", true)]
    [InlineData(null, false)]
    public async Task The_connection_of_the_pages_is_refused_too(string? origin, bool hasCookie)
    {
        using ClientWebSocket socket = new();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        if (hasCookie)
            socket.Options.SetRequestHeader("Cookie", await Cookie());
        UriBuilder address = new(_explorer.Page) { Scheme = "ws", Path = "/_blazor" };
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address.Uri, CancellationToken.None));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/enter")]
    [InlineData("/explorer.css")]
    [InlineData("/nowhere")]
    public async Task Every_answer_says_what_may_be_loaded_and_that_it_is_not_kept(string path)
    {
        using HttpResponseMessage answer = await Ask("GET", path, ("Cookie", await Cookie()));
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_user_comes_in_with_a_password_and_only_reads_what_they_may()
    {
        using TemporaryFiles files = new();
        ServerUsers users = new();
        users.Add("ada", "a long password");
        users.SetRole("ada", "letters", GraphRole.Read);
        await using RunningExplorer explorer = await RunningExplorer.Start(
            new ScoGraphServerOptions { Users = users }, ("letters", Letters.Open()), ("hidden", new Graph()));
        using HttpResponseMessage entered = await Enter("user=ada&token=a+long+password", explorer);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        using HttpResponseMessage wrong = await Enter("user=ada&token=another", explorer);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
    }

    private async Task<string> Cookie()
    {
        using HttpResponseMessage entered = await Enter("token=a+token+for+these+tests");
        return Assert.Single(entered.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    private async Task<HttpResponseMessage> Enter(string form, RunningExplorer? explorer = null)
    {
        using StringContent content = new(form);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return await _client.PostAsync(new Uri((explorer ?? _explorer).Page, "/enter"), content);
    }

    private async Task<HttpResponseMessage> Ask(string method, string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), new Uri(_explorer.Page, path));
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request);
    }
}
