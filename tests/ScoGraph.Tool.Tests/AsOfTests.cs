namespace ScoGraph.Tool.Tests;

/// <summary>--as-of COMMIT|INSTANT: a state of the past, in every command that reads, and who made the commits.</summary>
public sealed class AsOfTests : IDisposable
{
    private const string Names = "MATCH (t:Town) RETURN t.name AS n ORDER BY n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_question_is_asked_of_a_commit()
    {
        string file = Make();
        Assert.Equal("n\nNaryn\n", Run(0, "query", Names, "-g", file, "-f", "csv", "--as-of", "1").Output);
        Assert.Equal("n\nNaryn\nOsh\n", Run(0, "query", Names, "-g", file, "-f", "csv", "--as-of", "2").Output);
        Assert.Equal("n\n", Run(0, "query", Names, "-g", file, "-f", "csv", "--as-of", "0").Output);
        string told = Ask($"{Names};\n:asof\n:asof off\n", "shell", "-g", file, "--as-of", "1").Output;
        Assert.Contains("Naryn", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Osh", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_that_reads_shows_the_state()
    {
        string file = Make();
        Assert.StartsWith("1 nodes", Run(0, "schema", "-g", file, "--as-of", "1").Output, StringComparison.Ordinal);
        Assert.StartsWith("2 nodes", Run(0, "schema", "-g", file).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Osh", Run(0, "draw", "-g", file, "--as-of", "1").Output, StringComparison.Ordinal);
        Assert.Contains("Osh", Run(0, "draw", "-g", file, "--as-of", "2").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Osh", Run(0, "export", "-", "-f", "dot", "-g", file, "--as-of", "1").Output, StringComparison.Ordinal);
        Assert.Contains("1 rows", Run(0, "explain", "MATCH (t:Town) RETURN t", "--profile", "-g", file, "--as-of", "1").Output, StringComparison.Ordinal);
        Assert.Contains("2 rows", Run(0, "explain", "MATCH (t:Town) RETURN t", "--profile", "-g", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plans_and_counts_are_of_a_day()
    {
        const string holders = "MATCH (:Country)-[h:HOLDS]->(:Role) RETURN h";
        Assert.Contains("10 rows", Run(0, "explain", holders, "--profile", "--valid-on", "2023-12-31").Output, StringComparison.Ordinal);
        Assert.Contains("11 rows", Run(0, "explain", holders, "--profile", "--valid-on", "2024-01-01").Output, StringComparison.Ordinal);
        Assert.NotEqual(Run(0, "schema", "--valid-on", "2023-12-31").Output, Run(0, "schema", "--valid-on", "2024-01-01").Output);
    }

    [Fact]
    public void Requests_name_states_of_their_own()
    {
        string requests = $$"""
            {"query": "{{Names}}"}
            {"query": "{{Names}}", "asOf": 2}
            {"query": "{{Names}}", "asOf": "1"}
            {"query": "CREATE ()"}
            {"query": "{{Names}}", "asOf": 9}
            {"query": "{{Names}}", "asOf": 1.5}
            {"query": "{{Names}}", "asOf": null}
            """;
        string[] answers = Ask(requests, "batch", "-g", Make(), "--as-of", "1").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith("""[{"n":"Naryn"}]}""", answers[0], StringComparison.Ordinal);
        Assert.EndsWith("""[{"n":"Naryn"},{"n":"Osh"}]}""", answers[1], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[2]);
        Assert.Contains("without \\\"asOf\\\", \\\"believe\\\", --as-of and --believe", answers[3], StringComparison.Ordinal);
        Assert.Contains("holds no state 9", answers[4], StringComparison.Ordinal);
        Assert.Contains("\\\"asOf\\\" is the number of a commit or an instant", answers[5], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[6]);
    }

    [Fact]
    public void An_instant_is_a_state_and_includes_all_of_what_is_written()
    {
        string file = Make();
        string[] lines = Run(0, "history", file).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] instants = [.. lines.Select(line => line.Split("  ")[1])];
        Assert.Equal("n\nNaryn\nOsh\n", Run(0, "query", Names, "-g", file, "-f", "csv", "--as-of", instants[1]).Output);
        Assert.Equal("n\nNaryn\nOsh\n", Run(0, "query", Names, "-g", file, "-f", "csv", "--as-of", instants[1][..10]).Output);
        Assert.Equal("n\nNaryn\nOsh\n", Run(0, "query", Names, "-g", file, "-f", "csv", "--as-of", "2999-01-01T00:00+05:00").Output);
        Assert.Contains("holds no state of", Run(1, "query", Names, "-g", file, "--as-of", "1999-01-01T10:00Z").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_of_the_past_is_not_changed()
    {
        string file = Make();
        Assert.Contains("or ask without --as-of", Run(1, "query", "CREATE ()", "-g", file, "--as-of", "1").Errors, StringComparison.Ordinal);
        Assert.Contains("nothing to save", Run(2, "query", Names, "-g", file, "--as-of", "1", "--save").Errors, StringComparison.Ordinal);
        Assert.Contains("leave one out", Run(2, "query", Names, "-g", file, "--as-of", "1", "--author", "Ada").Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", "RETURN 1")]
    [InlineData("draw")]
    [InlineData("schema")]
    [InlineData("explain", "RETURN 1")]
    [InlineData("export", "-", "-f", "dot")]
    [InlineData("shell")]
    public void What_is_no_state_is_refused(params string[] command)
    {
        Assert.Contains("'soon' is no state of the past: --as-of takes the number of a commit or an instant",
            Run(2, [.. command, "--as-of", "soon"]).Errors, StringComparison.Ordinal);
        Assert.Contains("keeps no history", Run(1, [.. command, "--as-of", "1"]).Errors, StringComparison.Ordinal);
        Assert.Contains("holds no state 7", Run(1, [.. command, "-g", Make(), "--as-of", "7"]).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Commits_say_who_made_them_and_why()
    {
        string file = _folder["told.scograph"];
        Run(0, "import", _folder.WriteGraph("towns.json"), file, "--author", "Ada", "--message", "all of them");
        Run(0, "query", "CREATE (:Town {name: 'Uzgen'})", "-g", file, "--author", "Bo", "--message", "one more");
        Ask("""{"query": "CREATE (:Town {name: 'Talas'})"}""", "batch", "-g", file, "--author", "Cy");
        Ask(":begin\nCREATE (:Town {name: 'Kant'});\n:commit\nCREATE (:Town);\n", "shell", "-g", file, "--message", "by hand");
        Run(0, "query", "MATCH (t:Town) RETURN t", "-g", file, "--author", "Bo");
        string[] lines = [.. Run(0, "history", file).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join("  ", line.Split("  ")[2..]))];
        Assert.Equal(
            [
                "0 nodes, 0 relationships  Ada: all of them", "1 nodes, 0 relationships  Bo: one more", "1 nodes, 0 relationships  Cy",
                "1 nodes, 0 relationships  by hand", "1 nodes, 0 relationships  by hand",
            ],
            lines);
        Assert.Contains("whole; 5 nodes", Run(0, "verify", file).Output, StringComparison.Ordinal);
        Assert.StartsWith("1 nodes", Run(0, "schema", "-g", file, "--as-of", "1").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", "CREATE ()", "--author", "Ada")]
    [InlineData("query", "CREATE ()", "-g", "towns.json", "--save", "--message", "why")]
    [InlineData("import", "towns.json", "more.json", "--author", "Ada")]
    public void Who_and_why_are_refused_where_nothing_records_them(params string[] command)
    {
        _folder.WriteGraph("towns.json");
        string[] placed = [.. command.Select(text => text.EndsWith(".json", StringComparison.Ordinal) ? _folder[text] : text)];
        Assert.Contains("is recorded by a file that 'scograph create FILE.scograph' made", Run(2, placed).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_is_saved_as_a_file_that_keeps_every_change()
    {
        string file = _folder["saved.scograph"];
        Run(0, "query", "CREATE (:Town {name: 'Osh'})", "-g", _folder.WriteGraph("towns.json"), $"--save={file}", "--author", "Ada");
        Assert.Contains("Ada", Run(0, "history", file).Output, StringComparison.Ordinal);
        Assert.StartsWith("2 nodes", Run(0, "schema", "-g", file).Output, StringComparison.Ordinal);
        Assert.Contains("exists already", Run(1, "query", "CREATE ()", $"--save={file}").Errors, StringComparison.Ordinal);
        Assert.StartsWith("2 nodes", Run(0, "schema", "-g", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shell_goes_on_in_the_file_that_it_saved()
    {
        string file = _folder["shell.scograph"];
        (string output, string errors) = Ask($"CREATE (:Town);\n:save {file}\nCREATE (:Town);\n:save\n", "shell", "-g", _folder.WriteGraph("towns.json"));
        Assert.Equal("", errors);
        Assert.Contains($"{file} has every commit already", output, StringComparison.Ordinal);
        Assert.StartsWith("3 nodes", Run(0, "schema", "-g", file).Output, StringComparison.Ordinal);
        Assert.Contains("exists already", ToolRun.Run($":save {file}\n", "shell").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_reads_goes_on_while_another_program_writes()
    {
        string file = Make();
        using SqliteGraph writer = SqliteGraph.Open(file);
        (string output, string errors) = Run(0, "query", Names, "-g", file, "-f", "csv");
        Assert.Equal("n\nNaryn\nOsh\n", output);
        Assert.Contains("is only read here", errors, StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId}", errors, StringComparison.Ordinal);
        writer.Query("CREATE (:Town {name: 'Talas'})");
        Assert.Equal("", Run(0, "query", "MATCH (t:Town) RETURN count(*) AS n", "-g", file, "--as-of", "1").Errors);
        Assert.Equal("", Run(0, "query", Names, "-g", file, "--read-only").Errors);
        Assert.Contains("only read here", Ask($"{Names};\n", "shell", "-g", file).Errors, StringComparison.Ordinal);
        string refused = Run(1, "query", "CREATE (:Town)", "-g", file).Errors;
        Assert.Contains("Nothing was changed", refused, StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId}", refused, StringComparison.Ordinal);
        string answers = Ask($$"""{"query": "{{Names}}"}""" + "\n" + """{"query": "CREATE ()"}""", "batch", "-g", file, "--author", "Ada").Output;
        Assert.Contains("Talas", answers, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", answers, StringComparison.Ordinal);
        Assert.Contains("Another writer has the file open", Run(1, "compact", file).Errors, StringComparison.Ordinal);
        Assert.Equal(3, writer.Query("MATCH (t) RETURN count(*)").Scalar<long>());
    }

    private string Make()
    {
        string file = _folder["towns.scograph"];
        File.Delete(file);
        Run(0, "create", file);
        Run(0, "CREATE (:Town {name: 'Naryn'})", "-g", file);
        Run(0, "CREATE (:Town {name: 'Osh'})", "-g", file);
        return file;
    }

    private static (string Output, string Errors) Ask(string input, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run(input, arguments);
        Assert.True(code == 0, errors);
        return (output, errors);
    }

    private static (string Output, string Errors) Run(int expected, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run("", arguments);
        Assert.True(expected == code, errors);
        return (output, errors);
    }
}
