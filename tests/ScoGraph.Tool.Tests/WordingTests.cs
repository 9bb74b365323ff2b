using System.Text.RegularExpressions;

namespace ScoGraph.Tool.Tests;

/// <summary>What the tool says names nothing of C#: its user writes none.</summary>
public sealed partial class WordingTests : IDisposable
{
    private const string Endless = "UNWIND range(1, 10000000) AS a UNWIND range(1, 10000000) AS b RETURN count(*)";
    private const string Large = "RETURN size(reduce(s = 'abcdefgh', i IN range(1, 26) | s + s))";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--timeout SECONDS", "query", Endless, "--timeout=0.05")]
    [InlineData("--max-rows ROWS", "query", "UNWIND range(1, 9) AS x RETURN x", "--max-rows=8")]
    [InlineData("--max-memory BYTES", "query", Large, "--max-memory=1MB")]
    [InlineData("without --read-only", "query", "CREATE ()", "--read-only")]
    [InlineData("--import-folder FOLDER", "query", "LOAD CSV FROM 'a.csv' AS row RETURN row")]
    [InlineData("without --valid-on", "query", "CREATE ()", "--valid-on", "2024-07-04")]
    [InlineData("leave out --valid-on", "draw", "-g", "FILE.json", "--valid-on", "2024-07-04")]
    [InlineData("dot is a format to write only", "query", "RETURN 1", "-g", "FILE.dot")]
    [InlineData("has no rows that could be left out", "import", "FILE.json", "out.json", "--skip-bad")]
    [InlineData("no absolute IRI", "export", "-", "-f", "turtle", "--rdf-base", "x")]
    [InlineData("$x", "query", "RETURN $x")]
    [InlineData("no picture", "draw", "RETURN 1 AS x")]
    public void A_message_names_the_options_of_the_tool(string part, params string[] arguments)
    {
        string errors = ToolRun.Run("", [.. arguments.Select(Place)]).Errors;
        if (part != "no picture")
            Assert.Contains(part, errors, StringComparison.Ordinal);
        Assert.DoesNotMatch(Names(), errors);
    }

    [Theory]
    [InlineData("left out (--skip-bad)", "n.csv", "id:ID,name\n1,Ann,2\n")]
    [InlineData("decimal points (--decimal-comma)", "n.csv", "id:ID;price:double\n1;3,50\n")]
    [InlineData("decimal points (--decimal-comma)", "n.csv", "id;price\n1;3,50\n")]
    [InlineData("say --format graphml. (", "n.gexf", "<graphml/>")]
    public void A_message_of_an_import_does_too(string part, string name, string text)
    {
        string errors = ToolRun.Run("", "import", _folder.Write(name, text), _folder["out.json"]).Errors;
        Assert.Contains(part, errors, StringComparison.Ordinal);
        Assert.DoesNotMatch(Names(), errors);
    }

    [Theory]
    [InlineData("timeoutMs", Endless, "--timeout=0.05")]
    [InlineData("maxRows", "UNWIND range(1, 9) AS x RETURN x", "--max-rows=8")]
    [InlineData("maxMemoryBytes", Large, "--max-memory=1MB")]
    [InlineData("--read-only", "CREATE ()", "--read-only")]
    [InlineData("--import-folder", "LOAD CSV FROM 'a.csv' AS row RETURN row", "--max-rows=8")]
    [InlineData("--valid-on", "CREATE ()", "--valid-on=2024-07-04")]
    public void A_batch_names_members_of_the_request(string part, string query, string option)
    {
        string answer = ToolRun.Run($$"""{"query": "{{query}}"}""", "batch", option).Output;
        Assert.Contains(part, answer, StringComparison.Ordinal);
        Assert.DoesNotMatch(Names(), answer);
    }

    [Fact]
    public void A_parameter_that_no_query_takes_is_told_without_the_names_of_exceptions()
    {
        string deep = new string('[', 300) + new string(']', 300);
        string answer = ToolRun.Run($$$"""{"query": "RETURN $x", "parameters": {"x": {{{deep}}}}}""", "batch").Output;
        Assert.Contains("$x", answer, StringComparison.Ordinal);
        Assert.DoesNotMatch(Names(), answer);
    }

    [Theory]
    [InlineData(Endless, ":timeout SECONDS", "--timeout=0.05")]
    [InlineData("CREATE ()", "start the shell without --read-only", "--read-only")]
    [InlineData(":help", ":begin", "--read-only")]
    [InlineData(":timeout x", "Write :timeout SECONDS.", "--read-only")]
    [InlineData(":commit", "No transaction is open; :begin opens one.", "--read-only")]
    [InlineData(":nothing", ":nothing is not a command; :help lists them.", "--read-only")]
    public void The_shell_speaks_of_commands_and_inputs(string input, string part, string option)
    {
        (_, string output, string errors) = ToolRun.Run(input, "shell", option);
        Assert.Contains(part, output + errors, StringComparison.Ordinal);
        Assert.DoesNotMatch(Names(), output + errors);
        Assert.DoesNotMatch("(?i)magic|notebook|\\bcells?\\b|%[a-z]", output + errors);
    }

    private string Place(string argument)
    {
        if (!argument.StartsWith("FILE", StringComparison.Ordinal))
            return argument;
        return _folder.WriteGraph("a" + argument[4..]);
    }

    [GeneratedRegex(@"\(Parameter '|\b[A-Z]\w*(Options|Limits|Exception)\b|\bSystem\.|MaxRows|MaxMemory|OnRejected|DecimalComma|GraphFormat|graph\.Copy|`\d")]
    private static partial Regex Names();
}
