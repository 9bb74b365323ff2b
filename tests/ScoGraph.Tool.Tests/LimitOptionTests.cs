namespace ScoGraph.Tool.Tests;

/// <summary>--timeout, --max-rows, --max-memory, --read-only and --import-folder, and the limits of a request.</summary>
public sealed class LimitOptionTests
{
    private const string Endless = "UNWIND range(1, 10000000) AS a UNWIND range(1, 10000000) AS b RETURN count(*)";
    private const string Large = "RETURN size(reduce(s = 'abcdefgh', i IN range(1, 26) | s + s))";

    [Theory]
    [InlineData(Endless, "--timeout=0.05", "longer than the 0.05 seconds")]
    [InlineData("UNWIND range(1, 9) AS x RETURN x", "--max-rows=8", "more than the 8 rows")]
    [InlineData(Large, "--max-memory=1MB", "more than the 1,000,000 bytes")]
    [InlineData("CREATE ()", "--read-only", "read-only")]
    public void A_question_is_held_to_the_options(string query, string option, string message)
    {
        (int code, _, string errors) = ToolRun.Run("", "query", query, option);
        Assert.Equal(1, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        (_, string output, errors) = ToolRun.Run($"{query};\n", "shell", option);
        Assert.Contains(message, output + errors, StringComparison.Ordinal);
        Assert.Contains(message, Batch($$"""{"query": "{{query}}"}""", option), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--timeout=soon")]
    [InlineData("--timeout=-1")]
    [InlineData("--max-rows=1.5")]
    [InlineData("--max-memory=10XB")]
    [InlineData("--parallelism=0")]
    [InlineData("--parallelism=all")]
    [InlineData("--import-folder=/no/such/folder")]
    public void What_is_no_limit_is_wrong_usage(string option)
    {
        Assert.Equal(2, ToolRun.Run("", "query", "RETURN 1", option).Code);
        Assert.Equal(2, ToolRun.Run("", "batch", option).Code);
    }

    [Fact]
    public void Zero_is_no_limit() => Assert.Equal(
        0, ToolRun.Run("", "query", "RETURN 1", "--timeout=0", "--max-rows=0", "--max-memory=0", "--parallelism=2").Code);

    [Theory]
    [InlineData("batch", "60 unless given", "1,000,000 unless given", "1,000,000,000 unless given")]
    [InlineData("jupyter run", "300 unless given", "No limit unless given", "2,000,000,000 unless given")]
    [InlineData("jupyter install", "300 unless given", "No limit unless given", "2,000,000,000 unless given")]
    [InlineData("shell", "300 unless given", "No limit unless given", "No limit unless given")]
    [InlineData("query", "No limit unless given", "No limit unless given", "No limit unless given")]
    public void The_help_names_what_holds_otherwise(string command, string time, string rows, string memory)
    {
        string output = ToolRun.Run("", [.. command.Split(' '), "--help"]).Output;
        string help = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string[] options = ["--timeout", "--max-rows", "--max-memory", "--parallelism", "--read-only", "--import-folder", "--valid-on"];
        Assert.All(options, option => Assert.Contains(option, help, StringComparison.Ordinal));
        Assert.All((string[])[time, rows, memory], text => Assert.Contains(text, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($$"""{"query": "{{Endless}}", "timeoutMs": 50}""", "TimeLimit")]
    [InlineData("""{"query": "UNWIND range(1, 9) AS x RETURN x", "maxRows": 8}""", "RowLimit")]
    [InlineData($$"""{"query": "{{Large}}", "maxMemoryBytes": 1000000}""", "MemoryLimit")]
    [InlineData("""{"query": "CREATE ()", "readOnly": true}""", "ReadOnly")]
    public void A_request_has_limits_of_its_own(string request, string detail) =>
        Assert.Contains($"\"detail\":\"{detail}\"", Batch(request), StringComparison.Ordinal);

    [Theory]
    [InlineData($$"""{"query": "{{Endless}}", "timeoutMs": -1}""", "TimeLimit", "--timeout=0.05")]
    [InlineData($$"""{"query": "{{Endless}}", "timeoutMs": 9223372036854775807}""", "TimeLimit", "--timeout=0.05")]
    [InlineData("""{"query": "UNWIND range(1, 9) AS x RETURN x", "maxRows": 100}""", "RowLimit", "--max-rows=8")]
    [InlineData($$"""{"query": "{{Large}}", "maxMemoryBytes": 100000000000}""", "MemoryLimit", "--max-memory=1MB")]
    [InlineData("""{"query": "CREATE ()", "readOnly": false}""", "ReadOnly", "--read-only")]
    public void A_request_can_only_lower_them(string request, string detail, string option) =>
        Assert.Contains($"\"detail\":\"{detail}\"", Batch(request, option), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"query": "RETURN $x", "parameters": {"x": 1, "x": 2}}""", "given twice")]
    [InlineData("""{"query": "RETURN $x", "parameters": {"x": {"a": 1, "a": 2}}}""", "given twice")]
    [InlineData("""{"query": "RETURN 1", "query": "RETURN 2"}""", "given twice")]
    [InlineData("""{"query": "RETURN $x", "parameters": {"x": "\ud800"}}""", "half of a surrogate pair")]
    [InlineData("""{"query": "RETURN $x", "parameters": {"\udc00": 1}}""", "half of a surrogate pair")]
    [InlineData("""{"query": "RETURN '\ud800'"}""", "half of a surrogate pair")]
    [InlineData("""{"\ud800": 1, "query": "RETURN 1"}""", "half of a surrogate pair")]
    [InlineData("""{"query": "RETURN 1", "timeoutMs": -2}""", "-1 or more")]
    [InlineData("""{"query": "RETURN 1", "timeoutMs": "1"}""", "whole number")]
    [InlineData("""{"query": "RETURN 1", "maxRows": 1.5}""", "whole number")]
    [InlineData("""{"query": "RETURN 1", "readOnly": 1}""", "true or false")]
    [InlineData("""{"query": "RETURN 1", "validOn": 2024}""", "\\\"validOn\\\" is a day")]
    [InlineData("""{"query": "RETURN 1", "validOn": "2024-13-01"}""", "is a day")]
    [InlineData("""{"query": null}""", "a text")]
    [InlineData("null", "a request is an object")]
    [InlineData("\"\\ud800\"", "a request is an object")]
    public void What_no_request_is_gets_an_error_and_the_next_its_answer(string request, string message)
    {
        string[] answers = Batch($"{request}\n{{\"query\": \"RETURN 1 AS x\"}}").Split('\n');
        Assert.Contains(message, answers[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("""{"columns":["x"],"rows":[{"x":1}]}""", answers[1]);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(239, false)]
    [InlineData(300, true)]
    [InlineData(5000, true)]
    [InlineData(200_000, true)]
    public void Deep_parameters_are_answered(int levels, bool tooDeep)
    {
        string deep = new string('[', levels) + new string(']', levels);
        string[] answers = Batch($"{{\"query\": \"RETURN $x AS x\", \"parameters\": {{\"x\": {deep}}}}}\n{{\"query\": \"RETURN 1 AS x\"}}").Split('\n');
        Assert.Equal(tooDeep, answers[0].Contains("\"error\"", StringComparison.Ordinal));
        Assert.Equal("""{"columns":["x"],"rows":[{"x":1}]}""", answers[1]);
    }

    [Fact]
    public void An_id_comes_back_as_it_came() =>
        Assert.Equal("""{"id":["\ud800","é"],"columns":["x"],"rows":[{"x":1}]}""", Batch("""{"id": ["\ud800","é"], "query": "RETURN 1 AS x"}"""));

    [Fact]
    public void Files_are_read_from_the_folder_that_is_given()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.csv"), "7\n");
            const string query = "LOAD CSV FROM 'a.csv' AS row RETURN row[0] AS x";
            Assert.Contains("7", ToolRun.Run("", "query", query, "--import-folder", folder.FullName).Output, StringComparison.Ordinal);
            Assert.Contains("7", ToolRun.Run(query + ";\n", "shell", "--import-folder", folder.FullName).Output, StringComparison.Ordinal);
            Assert.Equal("""{"columns":["x"],"rows":[{"x":"7"}]}""", Batch($$"""{"query": "{{query}}", "maxRows": 5}""", "--import-folder", folder.FullName));
            Assert.Equal(1, ToolRun.Run("", "query", query).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Batch(string input, params string[] arguments) =>
        ToolRun.Run(input, ["batch", .. arguments]).Output.TrimEnd('\n');
}
