namespace ScoGraph.Tool.Tests;

public sealed class McpCommandTests
{
    [Theory]
    [InlineData("Name a file", "mcp")]
    [InlineData("no address with a port", "mcp", "--builtin", "--http", "127.0.0.1")]
    [InlineData("--without-tls", "mcp", "--builtin", "--http", "0.0.0.0:0")]
    [InlineData("16 characters", "mcp", "--builtin", "--http", "0.0.0.0:0", "--without-tls", "--token", "short")]
    public void What_cannot_be_answered_for_is_refused_with_what_would_be_right(string told, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run("", arguments);
        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.Empty(output);
    }
}
