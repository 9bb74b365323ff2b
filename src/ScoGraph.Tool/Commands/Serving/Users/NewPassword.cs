using System.Text;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>A password, read where nobody else sees it: never from the list of programs.</summary>
internal static class NewPassword
{
    /// <summary>The variable of the environment that holds one.</summary>
    public const string Variable = "SCOGRAPH_PASSWORD";

    /// <exception cref="UsageException">There is none, or the two that were typed differ.</exception>
    public static string Read(ToolTerminal terminal)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return given;
        if (!terminal.HasKeyboard)
        {
            return terminal.Input.ReadLine() is { Length: > 0 } line ? line
                : throw new UsageException($"The password is missing: write it to the standard input, or put it into {Variable}.");
        }

        string first = Type(terminal, "Password: "), second = Type(terminal, "Again: ");
        return first == second ? first : throw new UsageException("The two passwords differ.");
    }

    private static string Type(ToolTerminal terminal, string prompt)
    {
        terminal.Errors.Write(prompt);
        StringBuilder typed = new();
        for (ConsoleKeyInfo key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
                typed.Length--;
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        terminal.Errors.WriteLine();
        return typed.ToString();
    }
}
