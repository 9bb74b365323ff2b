namespace ScoGraph.Tool.Tests;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("Name a file", "serve")]
    [InlineData("no address with a port", "serve", "--builtin", "--http", "127.0.0.1")]
    [InlineData("no address with a port", "serve", "--builtin", "--bolt", "somewhere:1")]
    [InlineData("--without-tls", "serve", "--builtin", "--http", "0.0.0.0:0")]
    [InlineData("--without-users", "serve", "--builtin", "--http", "0.0.0.0:0", "--without-tls")]
    [InlineData("16 characters", "serve", "--builtin", "--http", "0.0.0.0:0", "--without-tls", "--without-users", "--token", "short")]
    [InlineData("'proxy.example' is no address", "serve", "--builtin", "--proxy", "proxy.example")]
    [InlineData("name them with --proxy ADDRESS", "serve", "--builtin", "--proxy-protocol")]
    [InlineData("--tls-cert FILE", "serve", "--builtin", "--tls-key", "key.pem")]
    [InlineData("scograph users add", "serve", "--builtin", "--users", "no-such-file.json")]
    public void What_cannot_be_served_is_refused_with_what_would_be_right(string told, params string[] arguments)
    {
        (int code, _, string errors) = ToolRun.Run("", arguments);
        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has no section 'scograph'", "{}")]
    [InlineData("is no JSON", "{")]
    [InlineData("scograph.htttp is unknown; there are files,", """{"scograph": {"htttp": "127.0.0.1:0"}}""")]
    [InlineData("scograph.http is a text", """{"scograph": {"http": {}}}""")]
    [InlineData("no address with a port", """{"scograph": {"builtin": true, "http": "somewhere"}}""")]
    [InlineData("--without-tls", """{"scograph": {"builtin": true, "http": "0.0.0.0:0"}}""")]
    [InlineData("--max-rows is 1 or more", """{"scograph": {"builtin": true, "max-rows": 0}}""")]
    [InlineData("Name a file", """{"scograph": {"files": [], "builtin": false, "allow-host": ["a.example", "b.example"]}}""")]
    public void Settings_of_a_file_are_read(string told, string settings)
    {
        using TemporaryFolder folder = new();
        (int code, _, string errors) = ToolRun.Run("", "serve", "--settings", folder.Write("appsettings.json", settings));
        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_counts_before_the_file()
    {
        using TemporaryFolder folder = new();
        string settings = folder.Write("appsettings.json", """{"scograph": {"builtin": true, "http": "127.0.0.1:0"}}""");
        (_, _, string errors) = ToolRun.Run("", "serve", "--settings", settings, "--http", "elsewhere");
        Assert.Contains("'elsewhere' is no address", errors, StringComparison.Ordinal);
    }
}
