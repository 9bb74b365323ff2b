using Spectre.Console;

namespace ScoGraph.Tool.Terminal;

/// <summary>Writes what went wrong, its first line in red where colours are wanted.</summary>
internal static class ErrorText
{
    public static void Write(string message, ToolTerminal terminal)
    {
        message = ToolWords.Of(message);
        int end = message.IndexOf('\n', StringComparison.Ordinal) is var first && first < 0 ? message.Length : first;
        if (terminal.Messages is { } screen)
        {
            screen.Write(new Text(message[..end], new Style(Color.Red)));
            screen.Profile.Out.Writer.WriteLine(message[end..]);
        }
        else
        {
            terminal.Errors.WriteLine(message);
        }
    }
}
