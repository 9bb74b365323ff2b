using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>scograph users token NAME PURPOSE: makes a secret for a program and prints it, once.</summary>
internal static class UsersTokenCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        UserArguments user = new();
        Argument<string> purpose = new("PURPOSE") { Description = "What the token is for; one of that name ends." };
        Option<int?> days = new("--days") { Description = "After how many days it ends; never unless given.", HelpName = "N" };
        Command command = new("token", "Makes a token for a program that asks as a user, and prints it; it cannot be told again.")
        {
            user.Name, purpose, user.File, days,
        };
        command.SetAction(parsed => user.Run(parsed, (users, name) =>
        {
            if (parsed.GetValue(days) is < 1)
                throw new UsageException("--days is 1 or more.");
            DateTimeOffset? until = parsed.GetValue(days) is { } count ? TimeProvider.System.GetUtcNow().AddDays(count) : null;
            terminal.Output.WriteLine(users.CreateToken(name, parsed.GetRequiredValue(purpose), until));
        }));
        return command;
    }
}
