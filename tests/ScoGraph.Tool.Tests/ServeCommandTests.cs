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
    [InlineData("--tls-cert FILE", "serve", "--builtin", "--tls-key", "key.pem")]
    [InlineData("scograph users add", "serve", "--builtin", "--users", "no-such-file.json")]
    public void What_cannot_be_served_is_refused_with_what_would_be_right(string told, params string[] arguments)
    {
        (int code, _, string errors) = ToolRun.Run("", arguments);
        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }
}
