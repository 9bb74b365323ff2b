using ScoGraph.Sessions.Completion;

namespace ScoGraph.Tool.Shell.Editing;

/// <summary>Reads one input, of one line or several, with the keys that terminals have: those of Emacs, as in other shells.</summary>
internal sealed class LineEditor(IKeyboard keyboard, EditorScreen screen, InputHistory history, EditorQuestions questions)
{
    private const int MostListed = 60;

    private readonly TextBuffer _buffer = new();

    /// <summary>The next input; null where the user leaves (Ctrl-D).</summary>
    public string? Read()
    {
        _buffer.Set("");
        while (true)
        {
            screen.Show(_buffer.Text, _buffer.Cursor);
            ConsoleKeyInfo key = keyboard.Read();
            if (IsSearch(key))
                key = new HistorySearch(keyboard, screen, history, _buffer).Run();
            bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
            switch (key.Key)
            {
                case ConsoleKey.D when control && _buffer.Text.Length == 0:
                    screen.Leave();
                    return null;
                case ConsoleKey.C when control:
                    screen.Leave();
                    _buffer.Set("");
                    break;
                case ConsoleKey.Enter when !key.Modifiers.HasFlag(ConsoleModifiers.Alt) && IsEntered():
                    _buffer.Set(_buffer.Text);
                    screen.Show(_buffer.Text, _buffer.Cursor);
                    screen.Leave();
                    history.Add(_buffer.Text);
                    return _buffer.Text;
                case ConsoleKey.Enter:
                    _buffer.Insert("\n");
                    break;
                case ConsoleKey.Tab:
                    Complete();
                    break;
                default:
                    if (!Move(key, control) && !char.IsControl(key.KeyChar) && key.KeyChar != '\0')
                        _buffer.Insert(key.KeyChar.ToString());
                    break;
            }
        }
    }

    public static bool IsSearch(ConsoleKeyInfo key) => key.Key == ConsoleKey.R && key.Modifiers.HasFlag(ConsoleModifiers.Control);

    /// <summary>
    /// Whether Enter ends the input: not within it, not while more of a pasted text waits, unless that is another input.
    /// </summary>
    private bool IsEntered()
    {
        string text = _buffer.Text.TrimEnd();
        bool isClosed = text.EndsWith(';') || text.StartsWith(':') || text.StartsWith('%');
        return (_buffer.IsOnLastLine && (isClosed || !keyboard.HasKey) && questions.IsWhole(text)) || text.Length == 0;
    }

    /// <summary>Carries out a key that moves or deletes, and tells whether it was one.</summary>
    private bool Move(ConsoleKeyInfo key, bool control)
    {
        Action? move = (key.Key, control) switch
        {
            (ConsoleKey.Backspace, true) or (ConsoleKey.W, true) => _buffer.DeleteWordBefore,
            (ConsoleKey.Backspace, false) or (ConsoleKey.H, true) => _buffer.DeleteBefore,
            (ConsoleKey.Delete, _) or (ConsoleKey.D, true) => _buffer.DeleteBehind,
            (ConsoleKey.U, true) => _buffer.DeleteToLineStart,
            (ConsoleKey.K, true) => _buffer.DeleteToLineEnd,
            (ConsoleKey.LeftArrow, true) => _buffer.WordLeft,
            (ConsoleKey.RightArrow, true) => _buffer.WordRight,
            (ConsoleKey.LeftArrow, false) or (ConsoleKey.B, true) => _buffer.Left,
            (ConsoleKey.RightArrow, false) or (ConsoleKey.F, true) => _buffer.Right,
            (ConsoleKey.Home, _) or (ConsoleKey.A, true) => _buffer.Home,
            (ConsoleKey.End, _) or (ConsoleKey.E, true) => _buffer.End,
            (ConsoleKey.UpArrow, _) => _buffer.IsOnFirstLine ? Recall : _buffer.Up,
            (ConsoleKey.DownArrow, _) => _buffer.IsOnLastLine ? Return : _buffer.Down,
            (ConsoleKey.P, true) => Recall,
            (ConsoleKey.N, true) => Return,
            (ConsoleKey.L, true) => screen.Clear,
            _ => null,
        };
        move?.Invoke();
        return move is not null || control;
    }

    private void Recall()
    {
        if (history.Back(_buffer.Text) is { } entry)
            _buffer.Set(entry);
    }

    private void Return()
    {
        if (history.Forth() is { } entry)
            _buffer.Set(entry);
    }

    /// <summary>Puts in what all candidates begin with; where that is nothing more, lists them.</summary>
    private void Complete()
    {
        CellCompletions found = questions.Complete(_buffer.Text, _buffer.Cursor);
        if (found.Items.Count == 0)
            return;
        string typed = _buffer.Text[found.Start..found.End], common = found.Items[0].Text;
        foreach (CellCompletionItem item in found.Items)
            common = common[..common.AsSpan().CommonPrefixLength(item.Text)];
        if (found.Items.Count == 1 || common.Length > typed.Length)
            _buffer.Replace(found.Start, found.End, common);
        else
            screen.List([.. found.Items.Take(MostListed).Select(item => item.Text)], Math.Max(0, found.Items.Count - MostListed));
    }
}
