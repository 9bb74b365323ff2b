namespace ScoGraph.Tool.Tests;

/// <summary>Graphs of other programs from the command line: every readable format, wrong rows, and no half-written file.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("sco.json", "json", true)]
    [InlineData("sco.jsonl", "jsonl", true)]
    [InlineData("sco.cypher", "cypher", false)]
    [InlineData("sco", "csv", false)]
    [InlineData("sco", "lsqb", false)]
    public void The_built_in_graph_goes_out_and_comes_back(string name, string format, bool keepsDeclarations)
    {
        Run(0, "export", FileOf("before.json"));
        if (!keepsDeclarations)
            DropAll(FileOf("before.json"));
        Run(0, "export", FileOf(name), "--format", format);
        Assert.Contains("nodes, ", Run(0, "import", FileOf(name), FileOf("after.json")).Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(FileOf("before.json")), File.ReadAllText(FileOf("after.json")));
        Assert.Equal(
            Run(0, "query", "MATCH (n) RETURN count(*)").Output, Run(0, "query", "MATCH (n) RETURN count(*)", "--graph", FileOf(name)).Output);
    }

    private static void DropAll(string file)
    {
        string text = File.ReadAllText(file);
        int from = text.IndexOf("\"schema\": [", StringComparison.Ordinal), to = text.IndexOf("\"nodes\"", StringComparison.Ordinal);
        Assert.True(from > 0);
        File.WriteAllText(file, text.Remove(from, to - from));
    }

    [Fact]
    public void A_wrong_row_stops_it_with_nothing_written_or_is_left_out()
    {
        string rows = FileOf("rows.jsonl"), target = FileOf("after.json");
        File.WriteAllText(rows, "{\"id\": 1}\n{\"id\": 1}\n{\"id\": 2}\n");
        Assert.Contains("rows.jsonl, line 2, column 8", Run(1, "import", rows, target).Errors, StringComparison.Ordinal);
        Assert.Equal([rows], Directory.GetFiles(_folder));
        (string output, string errors) = Run(0, "import", rows, target, "--skip-bad");
        Assert.Equal($"{target}: 2 nodes, 0 relationships\n", output);
        Assert.Equal($"left out: The id 1 is taken by the node on line 1. ({rows}, line 2, column 8)\n1 row left out.\n", errors.ReplaceLineEndings("\n"));
        Assert.True(File.Exists(target));
    }

    [Fact]
    public void A_wrong_statement_is_told_with_its_place_in_the_script()
    {
        string script = FileOf("a.cypher");
        File.WriteAllText(script, "CREATE (:A);\nCREATE (:B); // and\n  CREATE (:C;\n");
        Assert.Contains("a.cypher, line 3, column 10", Run(1, "import", script, FileOf("after.json")).Errors, StringComparison.Ordinal);
        File.WriteAllText(script, "CREATE (:A);\n\nRETURN\n 1 / 0 AS x;\n");
        Assert.Contains("a.cypher, line 4, column 2", Run(1, "import", script, FileOf("after.json")).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sco.dot", "after.json")]
    [InlineData("sco.json", "after")]
    [InlineData("sco.json", "after.json", "--skip-bad")]
    [InlineData("sco.json", "after.json", "--add-label", "Post")]
    [InlineData("sco.json", "after.json", "--format", "dot")]
    [InlineData("sco.json", "after.json", "--encoding", "utf-7000")]
    [InlineData("sco.json", "after.json", "--max-unpacked", "much")]
    public void Wrong_usage_exits_with_2(string source, string target, params string[] more)
    {
        Run(0, "export", FileOf("sco.json"));
        Assert.NotEqual("", Run(2, ["import", FileOf(source), FileOf(target), .. more]).Errors);
        Assert.Equal([FileOf("sco.json")], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Tables_that_belong_together_make_one_graph()
    {
        File.WriteAllText(FileOf("people.csv"), "person_id,full_name\n1,Ann\n2,Bo\n");
        File.WriteAllText(FileOf("companies.csv"), "id,name\n7,C\n");
        File.WriteAllText(FileOf("works_at.csv"), "Employee;Company;Since\n1;7;2020\n");
        string target = FileOf("graph.json");
        (string output, _) = Run(
            0, "import", FileOf("people.csv"), FileOf("companies.csv"), FileOf("works_at.csv"), target, "--source", "employee", "--target", "company");
        Assert.Equal($"{target}: 3 nodes, 1 relationships\n", output);
        Assert.Equal(
            "full_name,since,name\nAnn,2020,C\n",
            Run(0, "query", "MATCH (p:people)-[r:works_at]->(c:companies) RETURN p.full_name AS full_name, r.Since AS since, c.name AS name", "--graph", target, "--format", "csv").Output);
    }

    [Fact]
    public void An_edge_list_is_imported_in_one_command_and_warnings_are_told()
    {
        string target = FileOf("graph.json");
        File.WriteAllText(FileOf("g.csv"), "Source,Target,Weight\nA,B,\"1,5\"\n");
        (string output, string errors) = Run(0, "import", FileOf("g.csv"), target, "--type", "KNOWS");
        Assert.Equal($"{target}: 2 nodes, 1 relationships\n", output);
        Assert.StartsWith("warning: The numbers of the column 'Weight' have a decimal comma", errors, StringComparison.Ordinal);
        Run(0, "import", FileOf("g.csv"), target, "--type", "KNOWS", "--decimal-comma");
        Assert.Equal(
            "w\n1.5\n",
            Run(0, "query", "MATCH ({id: 'A'})-[r:KNOWS]->() RETURN r.Weight AS w", "--graph", target, "--format", "csv").Output);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_not_written_over()
    {
        File.WriteAllText(FileOf("mine.txt"), "");
        Assert.Contains("is there already", Run(1, "export", _folder, "--format", "csv").Errors, StringComparison.Ordinal);
        Assert.Equal([FileOf("mine.txt")], Directory.GetFileSystemEntries(_folder));
    }

    private string FileOf(string name) => Path.Combine(_folder, name);

    private static (string Output, string Errors) Run(int expected, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run("", arguments);
        Assert.True(code == expected, $"{code}: {errors}");
        return (output, errors);
    }
}
