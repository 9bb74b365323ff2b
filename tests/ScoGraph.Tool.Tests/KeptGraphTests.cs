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

    [Fact]
    public void An_import_makes_one()
    {
        Run(0, "import", _folder.WriteGraph("towns.json"), _folder["imported.scograph"]);
        Assert.Equal("n\n1\n", Run(0, Count, "-g", _folder["imported.scograph"], "-f", "csv").Output);
        string again = Run(1, "import", _folder.WriteGraph("towns.json"), _folder["imported.scograph"]).Errors;
        Assert.Contains("exists already", again, StringComparison.Ordinal);
    }

    [Fact]
    public void Commits_are_listed_restored_and_forgotten()
    {
        string file = Make();
        Run(0, Add, "-g", file);
        Run(0, "MATCH (t:Town) SET t.name = 'Osh'", "-g", file);
        string[] lines = Run(0, "history", file).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["1", "2"], lines.Select(line => line.Split(' ')[0]));
        Assert.Contains("[\"Naryn\",\"Osh\"]", Run(0, "history", file, "--json", "--from", "2").Output, StringComparison.Ordinal);
        Run(0, "restore", file, "1", _folder["before.scograph"]);
        Assert.Equal("n\nNaryn\n", Run(0, "MATCH (t:Town) RETURN t.name AS n", "-g", _folder["before.scograph"], "-f", "csv").Output);
        Assert.Contains("holds no state 9", Run(1, "restore", file, "9", _folder["never.scograph"]).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["never.scograph"]));
        Run(0, "forget", file, "--node", "0", "--property", "name");
        Assert.DoesNotContain("Naryn", Run(0, "history", file, "--json").Output, StringComparison.Ordinal);
        Run(2, "forget", file);
        Run(2, "history", file, "--from", "3", "--to", "1");
    }

    [Fact]
    public void A_file_is_looked_after()
    {
        string file = Make();
        Run(0, Add, "-g", file);
        Assert.Contains("last commit     1", Run(0, "info", file).Output, StringComparison.Ordinal);
        Assert.Contains("whole; 1 nodes", Run(0, "verify", file).Output, StringComparison.Ordinal);
        Run(0, "backup", file, _folder["copy.scograph"]);
        Assert.Contains("exists already", Run(1, "backup", file, _folder["copy.scograph"]).Errors, StringComparison.Ordinal);
        Assert.Contains("bytes before", Run(0, "compact", file, "--from", "1").Output, StringComparison.Ordinal);
        Assert.Equal("", Run(0, "history", file).Output);
        Assert.Equal("n\n1\n", Run(0, Count, "-g", _folder["copy.scograph"], "-f", "csv").Output);
        Assert.Contains("There is no file", Run(1, "verify", _folder["none.scograph"]).Errors, StringComparison.Ordinal);
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
