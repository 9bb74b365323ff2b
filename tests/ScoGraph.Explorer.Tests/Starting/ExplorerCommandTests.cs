using ScoGraph.Explorer.Starting;

namespace ScoGraph.Explorer.Tests.Starting;

public sealed class ExplorerCommandTests
{
    [Theory]
    [InlineData(2, "Name a file")]
    [InlineData(2, "no address with a port", "--builtin", "--http", "somewhere")]
    [InlineData(2, "no address, such as", "--builtin", "--proxy", "proxy.example")]
    [InlineData(2, "add --review FILE", "--builtin", "--text", "news.txt")]
    [InlineData(2, "--without-tls", "--builtin", "--http", "0.0.0.0:0")]
    [InlineData(2, "--without-users", "--builtin", "--http", "0.0.0.0:0", "--without-tls")]
    [InlineData(2, "--tls-cert FILE", "--builtin", "--tls-key", "key.pem")]
    [InlineData(2, "scograph users add", "--builtin", "--users", "no-such-file.json")]
    [InlineData(2, "--help", "--builtin", "--no-such-option")]
    [InlineData(1, "There is no file 'no-such-file.scograph'", "no-such-file.scograph")]
    [InlineData(1, "There is no file 'no-such-file.review'", "--builtin", "--http", "127.0.0.1:0", "--review", "no-such-file.review")]
    [InlineData(1, "There is no file 'no-such-file.json'", "no-such-file.json", "--write")]
    public void What_cannot_be_shown_is_refused_with_what_would_be_right(int code, string told, params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        Assert.Equal(code, ExplorerCommand.Run(arguments, output, errors));
        Assert.StartsWith("error: ", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains(told, errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("page", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_lists_the_options()
    {
        using StringWriter output = new(), errors = new();
        Assert.Equal(0, ExplorerCommand.Run(["--help"], output, errors));
        Assert.All(
            ["FILE", "--builtin", "--http", "--write", "--review", "--users"],
            option => Assert.Contains(option, output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Files_are_shown_under_their_names_and_read_beside_another_program_that_writes_them()
    {
        using TemporaryFiles files = new();
        using SqliteGraph written = SqliteGraph.Open(files.Path("towns.scograph"));
        written.Query("CREATE (:Town)");
        using StringWriter notes = new();
        using ShownGraphs graphs = ShownGraphs.Open(
            new ChosenGraphs([files.Path("towns.scograph")], BuiltIn: true), mayWrite: false, notes, CancellationToken.None);
        Assert.Equal(["towns", "builtin"], graphs.Served.Names);
    }
}
