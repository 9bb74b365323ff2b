using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Shell;

/// <summary>The words by which a shell is left or asked for help, and what it says of the graph that is open.</summary>
internal static class ShellWords
{
    private const int LongestName = 30;

    public static bool IsLeaving(string input) => Bare(input) is ":quit" or ":exit" or ":q" or "quit" or "exit";

    /// <summary>The command for an input that is a plain word for one; else the input.</summary>
    public static string Understand(string input) => Bare(input) is "help" or "?" or "\\h" ? ":help" : input;

    /// <summary>Whether an input is a whole one, though it is no statement and no command.</summary>
    public static bool IsWord(string input) => IsLeaving(input) || Understand(input) != input;

    /// <summary>The prompt, with the name of the file that is open.</summary>
    public static string Prompt(Session session)
    {
        if (session.File is not { } path)
            return "scograph> ";
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return $"scograph {(name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…")}> ";
    }

    private static string Bare(string input) => input.Trim().TrimEnd(';').TrimEnd();
}
