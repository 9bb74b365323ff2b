using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Shell;
using ScoGraph.Tool.Shell.Editing;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Tests.Shell;

/// <summary>What becomes of changes that no file holds when somebody leaves.</summary>
public sealed class UnsavedQuestionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
    }

    [Theory]
    [InlineData("RETURN 1", 'x', true, "")]
    [InlineData("CREATE (:A)", 'y', true, "Leave without them?")]
    [InlineData("CREATE (:A)", 'n', false, "Leave without them?")]
    [InlineData("CREATE (:A)", '\r', false, "Leave without them?")]
    [InlineData(":begin\nCREATE (:A)", 'n', false, "A transaction is open")]
    [InlineData(":begin\nCREATE (:A);\n:rollback", 'n', true, "")]
    [InlineData(":begin\nCREATE (:A);\n:commit", 'n', false, "Leave without them?")]
    [InlineData("CREATE (:A);\n:new", 'n', true, "")]
    public void A_graph_without_a_file_is_left_where_its_user_says_so(string input, char answer, bool leaves, string question)
    {
        using Session session = new(TimeProvider.System, Path.GetTempPath()) { Host = SessionHost.Shell };
        Assert.Equal(leaves, Ask(session, input, answer));
        Assert.Contains(question, _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('y', true, 2)]
    [InlineData('N', true, 1)]
    [InlineData('\u001b', false, 1)]
    public void A_graph_of_a_file_can_be_saved_on_leaving(char answer, bool leaves, int nodes)
    {
        string file = _folder.WriteGraph("towns.json", "CREATE (:A)");
        using Session session = new(TimeProvider.System, Path.GetTempPath(), null, options => Graph.Import(file, null, options))
        {
            Host = SessionHost.Shell,
            File = file,
        };
        Assert.Equal("scograph towns.json> ", ShellWords.Prompt(session));
        Assert.Equal(leaves, Ask(session, "CREATE (:A)", answer));
        Assert.Contains($"Save the changes to {file}?", _output.ToString(), StringComparison.Ordinal);
        using Graph saved = Graph.Import(file);
        Assert.Equal(nodes, saved.Query("MATCH (n) RETURN count(*)").Scalar<int>());
    }

    private bool Ask(Session session, string input, char answer)
    {
        ToolTerminal terminal = ToolTerminal.Plain(TextReader.Null, _output, TextWriter.Null);
        new CellRunner(session).Run(input, new ShellOutput(terminal), CancellationToken.None);
        _output.GetStringBuilder().Clear();
        return new UnsavedQuestion(session, terminal, new OneKey(answer)).MayLeave();
    }

    private sealed class OneKey(char key) : IKeyboard
    {
        public bool HasKey => true;

        public bool TakesInterrupt
        {
            set
            {
            }
        }

        public ConsoleKeyInfo Read() => new(key, ConsoleKey.None, false, false, false);
    }
}
