namespace ScoGraph.Tool.Tests;

/// <summary>Several statements in one file, and questions without the word query.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Statements_are_answered_in_order()
    {
        string script = _folder.Write("a.cypher", "// first\nCREATE (:Isle {n: 1});\n\nMATCH (i:Isle) RETURN i.n AS n; RETURN ';' AS text;\n");
        (int code, string output, string errors) = ToolRun.Run("", "query", "--file", script, "--format", "csv");
        Assert.Equal((0, "n\n1\ntext\n;\n"), (code, output));
        Assert.Contains("1 node created", errors, StringComparison.Ordinal);
        Assert.Equal((0, "[\n  {\"a\":1}\n]\n[]\n"), Answer("RETURN 1 AS a; UNWIND [] AS b RETURN b", "query", "-f", "json"));
    }

    [Fact]
    public void The_first_failure_ends_it_with_its_place_in_the_file()
    {
        string script = _folder.Write("a.cypher", "RETURN 1 AS a;\n\n  RETURN b;\nRETURN 3 AS c;\n");
        (int code, string output, string errors) = ToolRun.Run("", "query", "--file", script, "--format", "csv");
        Assert.Equal((1, "a\n1\n"), (code, output));
        Assert.StartsWith($"{script}: ", errors, StringComparison.Ordinal);
        Assert.Contains("(line 3, column 10)\n    RETURN b;\n           ^", errors, StringComparison.Ordinal);
        File.WriteAllText(script, "RETURN 1 AS a;\n\nUNWIND range(1, 9) AS x\nRETURN x;");
        Assert.Contains("(line 3, column 1)", ToolRun.Run("", "query", "--file", script, "--max-rows", "8").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_have_their_place_in_the_script() => Assert.Contains(
        "(line 2, column 11)", ToolRun.Run("RETURN 1;\n MATCH (c:Contry) RETURN c", "query").Errors, StringComparison.Ordinal);

    [Fact]
    public void An_empty_script_is_no_question()
    {
        Assert.Equal(1, ToolRun.Run("", "query", "--file", _folder.Write("a.cypher", "// nothing\n")).Code);
        Assert.Equal(1, ToolRun.Run("", "query", ";").Code);
    }

    [Fact]
    public void A_first_argument_with_white_space_is_a_question()
    {
        Assert.Equal((0, "x\n1\n"), Answer("", "RETURN 1 AS x", "--format", "csv"));
        Assert.Equal((0, "n\n10\n"), Answer("", "MATCH (m:Member)\nRETURN count(*) AS n", "--format", "csv"));
    }

    [Theory]
    [InlineData("Did you mean 'query'?", "qurey", "RETURN 1")]
    [InlineData("Did you mean 'schema'?", "shcema")]
    [InlineData("A question stands in quotes", "MATCH", "(n)")]
    [InlineData("Did you mean '--format'?", "query", "RETURN 1", "--fromat=json")]
    [InlineData("Did you mean 'install'?", "jupyter", "instal")]
    public void A_slip_of_the_pen_gets_a_suggestion(string suggestion, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run("", arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(suggestion, errors, StringComparison.Ordinal);
    }

    private static (int Code, string Output) Answer(string input, params string[] arguments)
    {
        (int code, string output, _) = ToolRun.Run(input, arguments);
        return (code, output);
    }
}
