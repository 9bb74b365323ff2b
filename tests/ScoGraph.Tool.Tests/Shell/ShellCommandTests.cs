namespace ScoGraph.Tool.Tests.Shell;

/// <summary>The shell without a keyboard: what another program gives it.</summary>
public sealed class ShellCommandTests
{
    [Fact]
    public void A_schema_is_text_where_there_is_no_room_for_a_picture()
    {
        string output = ToolRun.Run(":schema\n", "shell").Output;
        Assert.Contains("label Challenge: 3", output, StringComparison.Ordinal);
        Assert.DoesNotContain("picture", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_end_with_a_semicolon_and_commands_with_their_line()
    {
        const string script =
            "CREATE (:A {n: 1}),\n(:A {n: 2});\n:param least 2\nMATCH (a:A) WHERE a.n >= $least\nRETURN a.n AS n; RETURN 'x;y' AS t";
        (int code, string output, string errors) = ToolRun.Run(script, "shell");
        Assert.Equal("2 nodes created, 2 properties set, 2 labels added\nn\n─\n2\n(1 row)\nt\n───\nx;y\n(1 row)\n", output);
        Assert.Equal((0, ""), (code, errors));
    }

    [Fact]
    public void A_mistake_is_told_and_the_rest_is_run()
    {
        (int code, string output, string errors) = ToolRun.Run("RETURN nothing;\nRETURN 1 AS one;\n:quit\nRETURN 2;", "shell");
        Assert.Equal((1, "one\n───\n  1\n(1 row)\n"), (code, output));
        Assert.Contains("^^^^^^^", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_are_listed_with_the_sign_of_the_shell() =>
        Assert.Contains(":save FILE ", ToolRun.Run(":help", "shell").Output, StringComparison.Ordinal);

    [Fact]
    public void A_wrong_command_suggests_another() =>
        Assert.Contains("Did you mean :schema?", ToolRun.Run(":shcema", "shell").Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("help")]
    [InlineData("help;")]
    [InlineData("?")]
    public void A_plain_word_for_help_lists_the_commands(string word) =>
        Assert.Contains(":save FILE ", ToolRun.Run(word, "shell").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("exit")]
    [InlineData("quit")]
    [InlineData("exit;")]
    public void A_plain_word_leaves(string word) =>
        Assert.Equal("x\n─\n1\n(1 row)\n", ToolRun.Run($"RETURN 1 AS x;\n{word}\nRETURN 2 AS y;", "shell").Output);

    [Fact]
    public void Save_alone_saves_the_open_file()
    {
        using TemporaryFolder folder = new();
        string file = folder.WriteGraph("towns.json"), other = folder["more.json"];
        (int code, string output, _) = ToolRun.Run($"CREATE (:A);\n:save\nCREATE (:A);\n:save {other}\nCREATE (:A);\n:save\n", "shell", "-g", file);
        Assert.Equal(0, code);
        Assert.EndsWith($"written to {other}\n", output, StringComparison.Ordinal);
        Assert.Equal(("n\n1\n", "n\n3\n"), (Count(file), Count(other)));
        Assert.Contains("No file is open; write :save FILE.", ToolRun.Run(":save", "shell").Errors, StringComparison.Ordinal);
    }

    private static string Count(string file) => ToolRun.Run("", "MATCH (a:A) RETURN count(*) AS n", "-g", file, "-f", "csv").Output;

    /// <summary>No test here starts a kernel, so what is loaded was loaded for the other commands.</summary>
    [Fact]
    public void A_prompt_loads_nothing_of_the_kernel()
    {
        ToolRun.Run("RETURN 1;", "shell");
        Assert.DoesNotContain(
            AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name is "NetMQ" or "ScoGraph.Jupyter");
    }

    [Fact]
    public void A_picture_is_a_file()
    {
        string output = ToolRun.Run(":draw MATCH p = (:Corridor {abbreviation: 'CPEC'})-[:CONNECTS]->() RETURN p", "shell").Output.Trim();
        string file = output["The picture is ".Length..];
        Assert.Contains("<svg", File.ReadAllText(file), StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
