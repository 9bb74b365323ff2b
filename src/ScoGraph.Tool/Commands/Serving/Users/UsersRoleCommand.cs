using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>scograph users role NAME --role ROLE [--graph GRAPH].</summary>
internal static class UsersRoleCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        UserArguments user = new();
        RoleOptions role = new(isRequired: true);
        Command command = new("role", "Says what a user may do with a graph.") { user.Name, user.File };
        role.AddTo(command);
        command.SetAction(parsed => user.Run(parsed, (users, name) =>
        {
            role.Apply(parsed, users, name);
            terminal.Output.WriteLine(users.All.Single(changed => changed.Name == name));
        }));
        return command;
    }
}
