using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>scograph users revoke NAME PURPOSE.</summary>
internal static class UsersRevokeCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        UserArguments user = new();
        Argument<string> purpose = new("PURPOSE") { Description = "What the token is for." };
        Command command = new("revoke", "Ends a token of a user.") { user.Name, purpose, user.File };
        command.SetAction(parsed => user.Run(parsed, (users, name) =>
        {
            string token = parsed.GetRequiredValue(purpose);
            if (!users.RemoveToken(name, token))
                throw new UsageException($"The user '{name}' has no token '{token}'.");
            terminal.Output.WriteLine($"{name}: token '{token}' ended");
        }));
        return command;
    }
}
