using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>scograph users password NAME.</summary>
internal static class UsersPasswordCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        UserArguments user = new();
        Command command = new(
            "password", $"Sets a user's password, asked for, or read from the standard input or the variable {NewPassword.Variable}.")
        {
            user.Name, user.File,
        };
        command.SetAction(parsed => user.Run(parsed, (users, name) =>
        {
            users.SetPassword(name, NewPassword.Read(terminal));
            terminal.Output.WriteLine($"{name}: password set");
        }));
        return command;
    }
}
