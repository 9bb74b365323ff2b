namespace ScoGraph.Tool.Tests;

/// <summary>Paths that are not what a command needs: the message says what to do, and nothing is written.</summary>
public sealed class PathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PathTests()
    {
        _folder.WriteGraph("towns.json");
        _folder.Write("rows.csv", "a\n1\n");
        Directory.CreateDirectory(_folder["empty"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("There is no file 'DIR/twons.json' (looked for in DIR). Did you mean 'towns.json'?", "query", "RETURN 1", "-g", "DIR/twons.json")]
    [InlineData("There is no folder 'DIR/no' for 'DIR/no/a.svg'; make it first", "draw", "--out", "DIR/no/a.svg")]
    [InlineData("'DIR/towns.json' is a file and holds no other", "query", "RETURN 1", "-g", "DIR/towns.json/more")]
    [InlineData("'DIR/towns.json' is a file and holds no other", "export", "DIR/towns.json/a.dot")]
    [InlineData("'DIR/towns.json' is a file and holds no other", "new", "DIR/towns.json/project")]
    [InlineData("'DIR/empty' is a folder; name a file in it", "export", "DIR/empty", "-f", "json")]
    [InlineData("there is no folder 'DIR/no'", "check", "DIR/no/towns.json")]
    [InlineData("holds no table", "check", "DIR/empty")]
    [InlineData("'DIR/empty' is a folder; name a file that holds a question", "query", "--file", "DIR/empty")]
    [InlineData("'DIR/empty' is a folder; name a file that holds a question", "explain", "--file", "DIR/empty")]
    [InlineData("There is no file 'DIR/no.cypher'", "explain", "--file", "DIR/no.cypher")]
    [InlineData("An empty text names no file", "schema", "-g", "")]
    public void A_path_that_cannot_be_meant_fails(string message, params string[] arguments)
    {
        string root = Path.GetDirectoryName(_folder["x"])!;
        string[] before = _folder.Names();
        string[] placed = [.. arguments.Select(a => a.Replace("DIR", root, StringComparison.Ordinal))];
        (int code, string output, string errors) = ToolRun.Run("", placed);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(message.Replace("DIR", root, StringComparison.Ordinal), errors, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Names());
    }

    [Fact]
    public void A_shell_says_the_same() => Assert.Contains(
        "Did you mean 'towns.json'?", ToolRun.Run($":open {_folder["twons.json"]}", "shell").Errors, StringComparison.Ordinal);

    [Fact]
    public void A_graph_without_nodes_is_not_drawn()
    {
        string file = _folder.WriteGraph("none.json", "MATCH (n) RETURN n");
        Assert.Contains("no nodes", ToolRun.Run("", "draw", "-g", file).Errors, StringComparison.Ordinal);
    }
}
