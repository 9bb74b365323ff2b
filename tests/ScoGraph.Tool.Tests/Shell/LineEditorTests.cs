using ScoGraph.Sessions.Completion;
using ScoGraph.Tool.Shell.Editing;

namespace ScoGraph.Tool.Tests.Shell;

/// <summary>What keys do to a text. How it looks on a terminal is tested with a terminal.</summary>
public sealed class LineEditorTests
{
    [Theory]
    [InlineData("RETURN 1;<Enter>", "RETURN 1;")]
    [InlineData("abd<Left>c<End>e;<Enter>", "abcde;")]
    [InlineData("abc<Home><Delete><C-E>x;<Enter>", "bcx;")]
    [InlineData("one two<C-W>2;<Enter>", "one 2;")]
    [InlineData("one two<C-LeftArrow><C-K>;<Enter>", "one ;")]
    [InlineData("one two<C-A><C-RightArrow><C-U>;<End>;<Enter>", "; two;")]
    [InlineData("a<Enter>bcd<UpArrow><End>x<DownArrow>y;<Enter>", "ax\nbcy;d")]
    [InlineData("\ud83d\ude00x<Left><Left>a<Delete>;<Enter>", "a;x")]
    [InlineData("drop<C-C>a;<Enter>", "a;")]
    [InlineData("ma<Tab>;<Enter>", "match;")]
    [InlineData("m<Tab><Tab>x;<Enter>", "mx;")]
    [InlineData("first;<Enter>second;<Enter>x<UpArrow><UpArrow><Enter>", "first;")]
    [InlineData("first;<Enter>x<UpArrow><DownArrow>y;<Enter>", "xy;")]
    [InlineData("first;<Enter>second;<Enter><C-R>fi<Enter>", "first;")]
    [InlineData("one a;<Enter>two a;<Enter>three;<Enter><C-R>a<C-R><Enter>", "one a;")]
    [InlineData("one a;<Enter>two b;<Enter><C-R>ax<Backspace><End>2;<Enter>", "one a;2;")]
    [InlineData("first;<Enter>mine<C-R>fi<C-G>;<Enter>", "mine;")]
    [InlineData("first;<Enter>mine<C-R>fi<Escape>;<Enter>", "mine;")]
    [InlineData("first;<Enter>mine;<C-R>nothing<Enter>", "mine;")]
    [InlineData("<C-D>", null)]
    [InlineData("<DownArrow><Right><Backspace><UpArrow><Tab><F1><C-Z>a;<Enter>", "a;")]
    public void The_last_input_is(string keys, string? expected)
    {
        ScriptedKeyboard keyboard = new(keys);
        InputHistory history = new(path: null);
        EditorScreen screen = new(TextWriter.Null, () => (20, 5), hasColours: true);
        EditorQuestions questions = new(text => text.Contains(';', StringComparison.Ordinal), Complete);
        LineEditor editor = new(keyboard, screen, history, questions);
        string? read = null;
        while (keyboard.HasKey)
            read = editor.Read();
        Assert.Equal(expected, read);
    }

    [Fact]
    public void Lines_that_are_too_wide_are_broken_before_the_edge()
    {
        using StringWriter output = new();
        new EditorScreen(output, () => (20, 10), hasColours: false).Show("RETURN '日本日本'", 11);
        Assert.Equal("\r\e[Jscograph> RETURN '\r\n日本日本'\r\e[6C", output.ToString());
    }

    [Fact]
    public void Of_more_lines_than_the_screen_has_those_at_the_cursor_are_shown()
    {
        using StringWriter output = new();
        EditorScreen screen = new(output, () => (20, 3), hasColours: false);
        screen.Show("a\nb\nc\nd", 7);
        Assert.Equal("\r\e[J       .. c\r\n       .. d\r\e[11C", output.ToString());
        output.GetStringBuilder().Clear();
        screen.Show("a\nb\nc\nd", 0);
        Assert.Equal("\r\e[1A\e[Jscograph> a\r\n       .. b\e[1A\r\e[10C", output.ToString());
    }

    [Fact]
    public void The_history_lasts_and_forgives_a_broken_line()
    {
        string folder = Directory.CreateTempSubdirectory().FullName, file = Path.Combine(folder, "below", "history");
        try
        {
            InputHistory first = new(file);
            first.Add("one\ntwo");
            first.Add("one\ntwo");
            first.Add(" ");
            File.AppendAllText(file, "no JSON\n");
            InputHistory second = new(file);
            Assert.Equal("one\ntwo", second.Back("draft"));
            Assert.Null(second.Back("draft"));
            Assert.Equal("draft", second.Forth());
            Assert.Null(second.Forth());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CellCompletions Complete(string text, int cursor)
    {
        string[] words = ["match", "merge", "morph"];
        IEnumerable<string> found = words.Where(w => cursor > 0 && w.StartsWith(text[..cursor], StringComparison.Ordinal));
        return new CellCompletions([.. found.Select(w => new CellCompletionItem(w, "word"))], 0, cursor);
    }

    /// <summary>Keys as a text: characters, and names in angle brackets, with C- for Ctrl.</summary>
    private sealed class ScriptedKeyboard(string keys) : IKeyboard
    {
        private int _at;

        public bool HasKey => _at < keys.Length;

        public bool TakesInterrupt
        {
            set => throw new InvalidOperationException("The session decides.");
        }

        public ConsoleKeyInfo Read()
        {
            if (keys[_at] != '<')
                return new ConsoleKeyInfo(keys[_at++], ConsoleKey.None, false, false, false);
            string name = keys[(_at + 1)..keys.IndexOf('>', _at)];
            _at += name.Length + 2;
            bool control = name.StartsWith("C-", StringComparison.Ordinal);
            ConsoleKey key = (control ? name[2..] : name) switch
            {
                "Left" => ConsoleKey.LeftArrow,
                "Right" => ConsoleKey.RightArrow,
                var other => Enum.Parse<ConsoleKey>(other),
            };
            return new ConsoleKeyInfo('\0', key, false, false, control);
        }
    }
}
