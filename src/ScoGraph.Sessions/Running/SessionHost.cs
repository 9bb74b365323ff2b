namespace ScoGraph.Sessions.Running;

/// <summary>What a session runs in: the sign before its commands, and the words that its user knows.</summary>
/// <param name="Sign">What commands begin with where they are listed; both signs are understood.</param>
/// <param name="Command">What a command is called.</param>
/// <param name="Input">What a text is called that is run.</param>
internal sealed record SessionHost(char Sign, string Command, string Input)
{
    public static readonly SessionHost Notebook = new('%', "magic", "cell")
    {
        Hints = new OptionHints
        {
            Time = "Narrow the patterns, or allow more time with %timeout SECONDS, as far as the kernel's --timeout goes.",
            Rows = "Add LIMIT, or install the kernel with a larger --max-rows.",
            Memory = "Sort, group or collect fewer rows, or install the kernel with a larger --max-memory.",
            ReadOnly = "Leave out CREATE, MERGE, SET, REMOVE and DELETE, or install the kernel without --read-only.",
            Folder = "Install the kernel with --import-folder FOLDER.",
            Day = "Ask of no day: %validon off.",
            Past = "Leave out CREATE, MERGE, SET, REMOVE and DELETE, or ask the newest state: %asof off.",
        },
    };

    public static readonly SessionHost Shell = new(':', "command", "input")
    {
        Hints = new OptionHints
        {
            Time = "Narrow the patterns, or allow more time with :timeout SECONDS, as far as the shell's --timeout goes.",
            Rows = "Add LIMIT, or start the shell with a larger --max-rows.",
            Memory = "Sort, group or collect fewer rows, or start the shell with a larger --max-memory.",
            ReadOnly = "Leave out CREATE, MERGE, SET, REMOVE and DELETE, or start the shell without --read-only.",
            Folder = "Start the shell with --import-folder FOLDER.",
            Day = "Ask of no day: :validon off.",
            Past = "Leave out CREATE, MERGE, SET, REMOVE and DELETE, or ask the newest state: :asof off.",
        },
    };

    /// <summary>What to do about limits here.</summary>
    public required OptionHints Hints { get; init; }

    /// <summary>A text about commands, written for notebooks, in the words of this host.</summary>
    /// <param name="text">A text of this project: no names or values of users, which stay as they are.</param>
    public string Say(string text)
    {
        if (this == Notebook)
            return text;
        char[] signs = [.. text.Select((c, i) => c == '%' && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]) ? Sign : c)];
        return new string(signs)
            .Replace("magic", Command, StringComparison.Ordinal).Replace("cell", Input, StringComparison.Ordinal);
    }
}
