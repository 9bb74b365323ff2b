using System.Text.Json;

namespace ScoGraph.Tool.Shell.Editing;

/// <summary>What was entered before, to be recalled; kept in a file from session to session, a JSON text a line.</summary>
internal sealed class InputHistory
{
    private const int Most = 1000;

    private readonly string? _path;
    private readonly List<string> _entries = [];
    private int _at;
    private string _draft = "";

    /// <param name="path">The file; null for none. One that cannot be read or written is done without.</param>
    public InputHistory(string? path)
    {
        _path = path;
        try
        {
            if (path is not null && File.Exists(path))
                _entries.AddRange(File.ReadLines(path).Select(Read).OfType<string>().TakeLast(Most));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _path = null;
        }

        _at = _entries.Count;
    }

    /// <summary>The file of this user.</summary>
    public static string DefaultPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "scograph", "history");

    /// <summary>Adds an entry, unless it is empty or the same as the one before.</summary>
    public void Add(string text)
    {
        if (text.Trim().Length > 0 && (_entries.Count == 0 || _entries[^1] != text))
        {
            _entries.Add(text);
            Append(text);
        }

        (_at, _draft) = (_entries.Count, "");
    }

    /// <summary>The entry before the one at hand, or null at the first.</summary>
    /// <param name="current">The text at hand, which comes back behind the last entry.</param>
    public string? Back(string current)
    {
        if (_at == 0)
            return null;
        if (_at == _entries.Count)
            _draft = current;
        return _entries[--_at];
    }

    /// <summary>The entry behind the one at hand, or the text that was begun; null behind it.</summary>
    public string? Forth()
    {
        if (_at == _entries.Count)
            return null;
        return ++_at == _entries.Count ? _draft : _entries[_at];
    }

    /// <summary>The newest entry that holds a text, in any case, of those before a place; null where there is none.</summary>
    /// <param name="part">The text.</param>
    /// <param name="place">The entry's place; given, that of the entry before which is looked, or null to begin with the newest.</param>
    public string? Search(string part, ref int? place)
    {
        for (int at = (place ?? _entries.Count) - 1; at >= 0; at--)
        {
            if (!_entries[at].Contains(part, StringComparison.OrdinalIgnoreCase))
                continue;
            place = at;
            return _entries[at];
        }

        return null;
    }

    private void Append(string text)
    {
        if (_path is null)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            if (_entries.Count > 2 * Most)
            {
                _entries.RemoveRange(0, _entries.Count - Most);
                File.WriteAllLines(_path, _entries.Select(entry => JsonSerializer.Serialize(entry, ShellJson.Default.String)));
                return;
            }

            File.AppendAllText(_path, JsonSerializer.Serialize(text, ShellJson.Default.String) + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A history that cannot be kept is no reason to stop.
        }
    }

    private static string? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ShellJson.Default.String);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
