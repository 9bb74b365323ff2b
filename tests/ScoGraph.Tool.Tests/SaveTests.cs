namespace ScoGraph.Tool.Tests;

/// <summary>--save keeps what questions changed, whole or not at all.</summary>
public sealed class SaveTests : IDisposable
{
    private const string Create = "CREATE (:Town {name: 'Naryn'})";
    private const string Count = "MATCH (t:Town) RETURN count(*) AS n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("towns.json")]
    [InlineData("towns.jsonl")]
    [InlineData("towns.graphml")]
    [InlineData("towns.cypher")]
    public void A_graph_is_saved_to_its_own_file(string name)
    {
        string file = _folder.WriteGraph(name);
        Assert.Contains($"Saved to {file}.", Run(0, "query", "--graph", file, "--save", Create).Errors, StringComparison.Ordinal);
        Assert.Equal("n\n2\n", Run(0, Count, "-g", file, "-f", "csv").Output);
        Assert.Equal([name], _folder.Names());
    }

    [Fact]
    public void A_graph_without_an_ending_keeps_its_format()
    {
        string file = _folder["towns"];
        File.Move(_folder.WriteGraph("towns.json"), file);
        Run(0, "query", Create, "--graph", file, "--save");
        Assert.StartsWith("{\"format\": \"scograph\"", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_file_gets_the_format_of_its_ending()
    {
        string file = _folder.WriteGraph("towns.json"), before = File.ReadAllText(file);
        Run(0, "query", Create, "--graph", file, $"--save={_folder["more.graphml"]}");
        Assert.Equal(before, File.ReadAllText(file));
        Assert.Equal("n\n2\n", Run(0, Count, "-g", _folder["more.graphml"], "-f", "csv").Output);
        Run(0, "query", Create, $"--save={_folder["sco.json"]}");
        Assert.Equal("n\n1\n", Run(0, Count, "-g", _folder["sco.json"], "-f", "csv").Output);
    }

    [Fact]
    public void A_batch_saves_behind_its_last_line()
    {
        string file = _folder.WriteGraph("towns.json");
        string request = $$"""{"query": "{{Create}}"}""";
        (int code, string output, string errors) = ToolRun.Run($"{request}\nnonsense\n{request}", "batch", "--graph", file, "--save");
        Assert.Equal((0, 3), (code, output.TrimEnd('\n').Split('\n').Length));
        Assert.Contains("Saved to", errors, StringComparison.Ordinal);
        Assert.Equal("n\n3\n", Run(0, Count, "-g", file, "-f", "csv").Output);
    }

    [Fact]
    public void A_failure_saves_nothing()
    {
        string file = _folder.WriteGraph("towns.json"), before = File.ReadAllText(file);
        string script = _folder.Write("script.cypher", $"{Create};\nRETURN 1 / 0 AS x;");
        string errors = Run(1, "query", "--file", script, "-g", file, "--save").Errors;
        Assert.Contains($"Nothing was saved; {file} is as it was.", errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(file));
    }

    [Fact]
    public void Without_it_changes_are_said_to_be_lost()
    {
        string file = _folder.WriteGraph("towns.json");
        Assert.Contains($"--save keeps the changes in {file}", Run(0, "query", Create, "-g", file).Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was saved: --save=FILE keeps", Run(0, "query", Create).Errors, StringComparison.Ordinal);
        Assert.Equal("", Run(0, "query", Count, "-g", file).Errors);
        Assert.Contains("Nothing was changed", Run(0, "query", Count, "-g", file, "--save").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_place_is_wrong_usage_before_anything_is_asked()
    {
        string file = _folder.WriteGraph("towns.json");
        Assert.Contains("--save=FILE", Run(2, "query", Create, "--save").Errors, StringComparison.Ordinal);
        Assert.Contains("--save=FILE", Run(2, "batch", "--save").Errors, StringComparison.Ordinal);
        Run(0, "export", _folder["folder"], "-f", "csv", "-g", file);
        Assert.Contains("is not written over", Run(2, "query", Create, "-g", _folder["folder"], "--save").Errors, StringComparison.Ordinal);
        Assert.Contains("names no format", Run(2, "query", Create, $"--save={_folder["x.y"]}").Errors, StringComparison.Ordinal);
        Assert.Contains("no folder", Run(2, "query", Create, $"--save={_folder["no/x.json"]}").Errors, StringComparison.Ordinal);
        Assert.Contains("--save=x.json.", Run(2, "query", Create, "--save", "x.json").Errors, StringComparison.Ordinal);
    }

    private static (string Output, string Errors) Run(int expected, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run("", arguments);
        Assert.True(code == expected, $"{code}: {errors}");
        return (output, errors);
    }
}
