namespace ScoGraph.Tool.Tests;

/// <summary>--procedures apoc, wherever a graph is asked.</summary>
public sealed class ProceduresOptionTests
{
    private const string Question = "RETURN apoc.text.join(['a', 'b'], '+') AS x";

    [Theory]
    [InlineData("query", Question)]
    [InlineData("explain", Question)]
    [InlineData("draw", "MATCH (t:Theme) CALL apoc.path.subgraphNodes(t, {maxLevel: 1}) YIELD node RETURN t, node")]
    [InlineData("why-not", "MATCH (t:Theme) RETURN apoc.text.join([t.name], '') AS x", "--expect=x=nothing")]
    public void A_command_knows_the_procedures(params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run("", [.. arguments, "--procedures", "apoc"]);
        Assert.Equal("", errors);
        Assert.NotEqual("", output);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData("--procedures=apoc", Question)]
    [InlineData("--read-only", ":procedures apoc\n" + Question)]
    public void The_shell_knows_them(string option, string input)
    {
        (_, string output, string errors) = ToolRun.Run(input, "shell", option);
        Assert.Contains("a+b", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_knows_them()
    {
        string request = "{\"query\": \"CALL apoc.meta.stats() YIELD nodeCount RETURN nodeCount > 0 AS some\"}";
        Assert.Contains("\"some\":true", ToolRun.Run(request, "batch", "--procedures=apoc").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_the_error_says_how_they_are_switched_on()
    {
        (int code, _, string errors) = ToolRun.Run("", "query", "CALL apoc.meta.data()");
        Assert.Equal(1, code);
        Assert.Contains("--procedures apoc", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_are_wrong_usage() => Assert.Equal(2, ToolRun.Run("", "query", "RETURN 1", "--procedures=other").Code);
}
