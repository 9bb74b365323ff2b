namespace ScoGraph.Tool.Shell.Editing;

/// <summary>Ctrl-R: looks for an earlier input by a part of it, the newest first; Ctrl-R again looks further back.</summary>
/// <param name="buffer">Gets what was found.</param>
internal sealed class HistorySearch(IKeyboard keyboard, EditorScreen screen, InputHistory history, TextBuffer buffer)
{
    private string _part = "";
    private int? _place;
    private bool _isFound = true;

    /// <returns>The key that ended it, to be carried out on what was found; no key where the search was given up.</returns>
    public ConsoleKeyInfo Run()
    {
        string before = buffer.Text, prompt = screen.Prompt;
        while (true)
        {
            screen.Prompt = $"{(_isFound ? "" : "not found, ")}search '{_part}'> ";
            screen.Show(buffer.Text, buffer.Cursor);
            ConsoleKeyInfo key = keyboard.Read();
            if (Search(key))
                continue;
            screen.Prompt = prompt;
            if (!IsGivenUp(key))
                return key;
            buffer.Set(before);
            return default;
        }
    }

    private static bool IsGivenUp(ConsoleKeyInfo key) =>
        key.Key == ConsoleKey.Escape || (key.Key is ConsoleKey.C or ConsoleKey.G && key.Modifiers.HasFlag(ConsoleModifiers.Control));

    /// <summary>Whether the key belongs to the search.</summary>
    private bool Search(ConsoleKeyInfo key)
    {
        if (LineEditor.IsSearch(key))
        {
            if (_part.Length > 0)
                Look();
        }
        else if (key.Key == ConsoleKey.Backspace)
        {
            (_part, _place) = (_part.Length > 0 ? _part[..^1] : "", null);
            Look();
        }
        else if (!char.IsControl(key.KeyChar) && key.KeyChar != '\0')
        {
            // What is shown may hold the longer part, too.
            (_part, _place) = (_part + key.KeyChar, _place + 1);
            Look();
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Look()
    {
        string? found = _part.Length > 0 ? history.Search(_part, ref _place) : "";
        _isFound = found is not null;
        if (found is not null)
            buffer.Set(found);
    }
}
