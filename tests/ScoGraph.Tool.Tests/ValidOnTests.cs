namespace ScoGraph.Tool.Tests;

/// <summary>--valid-on DATE: what held on a day, in every command that reads.</summary>
public sealed class ValidOnTests : IDisposable
{
    private const string Presidency = "MATCH p = (:Country)-[:HOLDS]->(:Role {name: 'Rotating presidency'}) RETURN p";
    private const string Count = "MATCH (:Country)-[h:HOLDS]->(:Role) RETURN count(h) AS n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2023-12-31", "10")]
    [InlineData("2024-01-01", "11")]
    [InlineData("2025-12-31", "11")]
    [InlineData("2026-01-01", "10")]
    public void A_question_is_asked_of_a_day(string day, string count)
    {
        Assert.Equal((0, $"n\n{count}\n", ""), ToolRun.Run("", "query", Count, "--format", "csv", "--valid-on", day));
        Assert.Equal($$"""{"columns":["n"],"rows":[{"n":{{count}}}]}""" + "\n",
            ToolRun.Run($$"""{"query": "{{Count}}"}""", "batch", "--valid-on", day).Output);
        Assert.Equal($$"""{"columns":["n"],"rows":[{"n":{{count}}}]}""" + "\n",
            ToolRun.Run($$"""{"query": "{{Count}}", "validOn": "{{day}}"}""", "batch", "--valid-on", "1999-01-01").Output);
        Assert.Contains($"\n{count}\n", ToolRun.Run($"{Count};\n", "shell", "--valid-on", day).Output, StringComparison.Ordinal);
        Assert.Contains("\n11\n", ToolRun.Run($":validon off\n{Count};\n", "shell", "--valid-on", day).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_and_files_show_what_held_on_a_day()
    {
        Assert.Equal(0, ToolRun.Run("", "draw", Presidency, "--valid-on", "2024-07-04").Code);
        Assert.Contains(
            "no nodes, relationships or paths", ToolRun.Run("", "draw", Presidency, "--valid-on", "2023-07-04").Errors, StringComparison.Ordinal);
        Assert.Contains("HAS_THEME", Export("2024-07-04"), StringComparison.Ordinal);
        Assert.DoesNotContain("HAS_THEME", Export("2023-07-04"), StringComparison.Ordinal);
        Assert.Contains("HOLDS", Export("2024-07-04", "--query", Presidency), StringComparison.Ordinal);
        Assert.DoesNotContain("HOLDS", Export("2023-07-04", "--query", Presidency), StringComparison.Ordinal);
        string file = _folder["then.json"];
        Assert.Equal(0, ToolRun.Run("", "export", file, "--valid-on", "2023-07-04").Code);
        string text = File.ReadAllText(file);
        Assert.DoesNotContain("HAS_THEME", text[text.IndexOf("\"nodes\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", "RETURN 1")]
    [InlineData("draw", "RETURN 1")]
    [InlineData("export", "-", "-f", "dot")]
    [InlineData("batch")]
    public void What_is_no_day_is_refused(params string[] command)
    {
        (int code, string output, string errors) = ToolRun.Run("", [.. command, "--valid-on", "2024"]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("'2024' is no day: --valid-on takes year, month and day, such as 2024-07-04.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_that_does_not_tell_is_refused()
    {
        string file = _folder.Write("towns.cypher", "CREATE (:Town {name: 'Osh'});");
        Assert.Contains("bound the time in which facts hold", ToolRun.Run("", "query", Count, "-g", file, "--valid-on", "2024-07-04").Errors, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.Run("", "draw", "-g", file, "--valid-on", "2024-07-04").Code);
    }

    private static string Export(string day, params string[] more) =>
        ToolRun.Run("", ["export", "-", "-f", "dot", "--valid-on", day, .. more]).Output;
}
