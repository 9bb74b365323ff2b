namespace ScoGraph.Tool.Tests;

/// <summary>Exports and plans from the command line, and questions that do not stand in an argument.</summary>
public sealed class ExportCommandTests
{
    [Theory]
    [InlineData("json", "{\"format\": \"scograph\"")]
    [InlineData("cypher", "CREATE (:`import node`")]
    [InlineData("dot", "digraph {")]
    [InlineData("gexf", "<gexf ")]
    [InlineData("graphml", "<graphml ")]
    [InlineData("mermaid", "flowchart LR")]
    [InlineData("ntriples", "<urn:scograph:node:")]
    [InlineData("turtle", "<urn:scograph:node:")]
    public void Every_format_goes_to_standard_output(string format, string begin) =>
        Assert.StartsWith(begin, Run("", 0, "export", "-", "--format", format).Output, StringComparison.Ordinal);

    [Fact]
    public void A_question_chooses_what_is_written() => Assert.Equal(
        "flowchart LR\n  n0[\"China (Country, Member)\"]\n",
        Run("", 0, "export", "-", "-f", "mermaid", "-q", "MATCH (m:Member {name: $name}) RETURN m", "--param", "name=China").Output);

    [Theory]
    [InlineData("graph.xyz")]
    [InlineData("-")]
    [InlineData("graph.json", "--query", "RETURN 1")]
    [InlineData("graph.dot", "--format", "xml")]
    public void Wrong_usage_exits_with_2(params string[] arguments) =>
        Assert.NotEqual("", Run("", 2, ["export", .. arguments]).Errors);

    [Fact]
    public void A_question_comes_from_standard_input_or_a_file()
    {
        Assert.Equal("x\n1\n", Run("RETURN 1 AS x", 0, "query", "--format", "csv").Output);
        Assert.Equal("x\n1\n", Run("RETURN 1 AS x", 0, "query", "-", "--format", "csv").Output);
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "RETURN 2 AS x");
            Assert.Equal("x\n2\n", Run("", 0, "query", "--file", file, "--format", "csv").Output);
            Assert.Contains("twice", Run("", 2, "query", "RETURN 1", "--file", file).Errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }

        Assert.Contains("no question", Run(" \n", 2, "query").Errors, StringComparison.Ordinal);
        Assert.NotEqual("", Run("", 1, "query", "--file", file).Errors);
    }

    [Fact]
    public void A_plan_is_shown_and_counted()
    {
        Assert.Contains("NodeScan (n:Member)", Run("", 0, "explain", "MATCH (n:Member) RETURN n.name").Output, StringComparison.Ordinal);
        Assert.Contains("10 rows", Run("MATCH (n:Member) RETURN n.name", 0, "explain", "--profile").Output, StringComparison.Ordinal);
    }

    private static (string Output, string Errors) Run(string input, int expected, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run(input, arguments);
        Assert.Equal(expected, code);
        return (output, errors);
    }
}
