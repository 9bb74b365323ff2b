namespace ScoGraph.Tool.Tests;

/// <summary>A .scograph file keeps what is changed, without being told to.</summary>
public sealed class KeptGraphTests : IDisposable
{
    private const string Add = "CREATE (:Town {name: 'Naryn'})";
    private const string Count = "MATCH (t:Town) RETURN count(*) AS n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_question_is_kept_with_and_without_save()
    {
        string file = Make();
        Assert.DoesNotContain("saved", Run(0, Add, "-g", file).Errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("saved", Run(0, "query", Add, "-g", file, "--save").Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("n\n2\n", Run(0, Count, "-g", file, "-f", "csv").Output);
        Run(0, "check", file);
        Run(0, "schema", "-g", file);
    }

    [Fact]
    public void A_file_without_the_ending_is_told_by_its_content()
    {
        string file = _folder["towns"];
        File.Move(Make(), file);
        Run(0, Add, "-g", file);
        Assert.Equal("n\n1\n", Run(0, Count, "-g", file, "-f", "csv").Output);
    }

    [Fact]
    public void A_file_that_is_missing_or_no_graph_is_refused()
    {
        Assert.Contains("There is no file", Run(1, Count, "-g", _folder["none.scograph"]).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["none.scograph"]));
        File.WriteAllText(_folder["text.scograph"], "no graph");
        Assert.Contains("text.scograph", Run(1, Count, "-g", _folder["text.scograph"]).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_made_of_another_graph_and_never_over_one()
    {
        string file = _folder["made.scograph"];
        Run(0, "create", file, "-g", _folder.WriteGraph("towns.json"));
        Assert.Equal("n\n1\n", Run(0, Count, "-g", file, "-f", "csv").Output);
        Assert.Contains("made.scograph", Run(1, "create", file).Errors, StringComparison.Ordinal);
        Assert.Equal("n\n1\n", Run(0, Count, "-g", file, "-f", "csv").Output);
    }

    private string Make()
    {
        Run(0, "create", _folder["towns.scograph"]);
        return _folder["towns.scograph"];
    }

    private static (string Output, string Errors) Run(int expected, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run("", arguments);
        Assert.True(expected == code, errors);
        return (output, errors);
    }
}
