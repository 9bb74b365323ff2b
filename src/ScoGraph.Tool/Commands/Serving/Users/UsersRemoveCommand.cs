using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>scograph users remove NAME.</summary>
internal static class UsersRemoveCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        UserArguments user = new();
        Command command = new("remove", "Removes a user with all tokens.") { user.Name, user.File };
        command.SetAction(parsed => user.Run(parsed, (users, name) =>
        {
            if (!users.Remove(name))
                throw new UsageException($"There is no user '{name}'.");
            terminal.Output.WriteLine($"{name}: removed");
        }));
        return command;
    }
}
