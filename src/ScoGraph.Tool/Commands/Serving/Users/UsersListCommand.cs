using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>scograph users list: who there is, with roles and the names of tokens; no secret.</summary>
internal static class UsersListCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        UserArguments user = new();
        Command command = new("list", "Lists the users with their roles, and the names of their tokens.") { user.File };
        command.SetAction(parsed =>
        {
            try
            {
                foreach (ServerUser each in ServerUsers.Open(parsed.GetRequiredValue(user.File)).All)
                    terminal.Output.WriteLine(Line(each));
                return ExitCodes.Success;
            }
            catch (FormatException wrong)
            {
                throw new UsageException(wrong.Message);
            }
        });
        return command;
    }

    private static string Line(ServerUser user)
    {
        string[] tokens = [.. user.TokenNames];
        return user + (user.HasPassword ? "" : ", no password") + (tokens.Length > 0 ? $", tokens: {string.Join(", ", tokens)}" : "");
    }
}
