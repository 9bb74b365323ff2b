using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>scograph users: who may ask a server. A server that runs follows within seconds.</summary>
internal static class UsersCommand
{
    public static Command Create(ToolTerminal terminal) => new("users", "Looks after the file of users that 'serve --users' takes.")
    {
        UsersAddCommand.Create(terminal),
        UsersListCommand.Create(terminal),
        UsersRemoveCommand.Create(terminal),
        UsersRoleCommand.Create(terminal),
        UsersLimitCommand.Create(terminal),
        UsersPasswordCommand.Create(terminal),
        UsersTokenCommand.Create(terminal),
        UsersRevokeCommand.Create(terminal),
    };
}
