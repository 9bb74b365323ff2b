namespace ScoGraph.Tool.Tests;

/// <summary>Files are checked; shells are told how to complete.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public void A_graph_without_citations_is_a_graph_and_no_knowledge()
    {
        string file = Path.GetTempFileName();
        try
        {
            using (Graph graph = new())
            {
                graph.Query("CREATE (:Country {key: 'a', name: 'A'})-[:MEMBER_OF]->(:Organization {key: 'b', name: 'B'})");
                graph.Save(file);
            }

            Assert.Contains("2 nodes and 1 relationships", Run(0, "check", file).Output, StringComparison.Ordinal);
            Assert.Contains("source", Run(1, "check", file, "--citations").Errors, StringComparison.Ordinal);
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"end\": \"b\"", "\"end\": \"c\"", StringComparison.Ordinal));
            Assert.Contains("line ", Run(1, "check", file).Errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }

        Assert.NotEqual("", Run(1, "check", file).Errors);
    }

    [Fact]
    public void A_new_project_is_made_once()
    {
        string folder = Directory.CreateTempSubdirectory().FullName, project = Path.Combine(folder, "towns");
        try
        {
            Run(0, "new", project);
            Assert.Equal(
                ["Program.cs", "README.md", "data/roads.csv", "data/towns.csv", "towns.csproj"],
                Directory.GetFiles(project, "*", SearchOption.AllDirectories)
                    .Select(f => Path.GetRelativePath(project, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
            string towns = Run(0, "query", "MATCH (t:Town) RETURN count(*) AS n", "-g", Path.Combine(project, "data"), "-f", "csv").Output;
            Assert.Equal("n\n4\n", towns);
            Assert.Contains("is there already", Run(2, "new", project).Errors, StringComparison.Ordinal);
            Assert.Contains("names no project", Run(2, "new", "/").Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _scograph scograph")]
    [InlineData("zsh", "compdef _scograph scograph")]
    [InlineData("fish", "complete -c scograph")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void A_shell_gets_its_script(string shell, string part) =>
        Assert.Contains(part, Run(0, "completion", shell).Output, StringComparison.Ordinal);

    [Fact]
    public void What_the_scripts_ask_is_answered()
    {
        string[] found = Run(0, "[suggest:11]", "scograph ex").Output.Split(
            '\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["explain", "explore", "export"], found.Order(StringComparer.Ordinal));
    }

    private static (string Output, string Errors) Run(int expected, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run("", arguments);
        Assert.True(code == expected, $"{code}: {errors}");
        return (output, errors);
    }
}
