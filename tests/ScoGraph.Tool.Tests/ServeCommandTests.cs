namespace ScoGraph.Tool.Tests;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("Name a file", "serve")]
    [InlineData("no address with a port", "serve", "--builtin", "--http", "127.0.0.1")]
    [InlineData("no address with a port", "serve", "--builtin", "--bolt", "somewhere:1")]
    [InlineData("--without-tls", "serve", "--builtin", "--http", "0.0.0.0:0")]
    [InlineData("16 characters", "serve", "--builtin", "--http", "0.0.0.0:0", "--bolt", "127.0.0.1:0", "--without-tls", "--token", "short")]
    public void What_cannot_be_served_is_refused_with_what_would_be_right(string told, params string[] arguments)
    {
        (int code, _, string errors) = ToolRun.Run("", arguments);
        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }
}
