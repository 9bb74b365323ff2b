using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>scograph users add NAME: a user with a password, or for programs alone.</summary>
internal static class UsersAddCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        UserArguments user = new();
        RoleOptions role = new(isRequired: false);
        Option<bool> machine = new("--no-password") { Description = "Asks for no password: only tokens let this user in." };
        Command command = new(
            "add", $"Adds a user. The password is asked for, or read from the standard input or the variable {NewPassword.Variable}.")
        {
            user.Name, user.File, machine,
        };
        role.AddTo(command);
        command.SetAction(parsed => user.Run(parsed, (users, name) =>
        {
            users.Add(name, parsed.GetValue(machine) ? null : NewPassword.Read(terminal));
            role.Apply(parsed, users, name);
            terminal.Output.WriteLine(users.All.Single(added => added.Name == name));
        }));
        return command;
    }
}
