using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>scograph users limit NAME: the bounds of a user; what is not given is not bound.</summary>
internal static class UsersLimitCommand
{
    private const long Megabyte = 1_000_000;

    public static Command Create(ToolTerminal terminal)
    {
        UserArguments user = new();
        Option<int?> seconds = Bound("--seconds", "The longest time of a query.");
        Option<int?> rows = Bound("--rows", "The most rows of a query.");
        Option<int?> megabytes = Bound("--megabytes", "The most memory of a query.");
        Option<int?> concurrent = Bound("--concurrent", "How many queries run at once.");
        Option<int?> perMinute = Bound("--per-minute", "How many queries a minute has.");
        Command command = new("limit", "Sets the bounds of a user; those that are not given end.")
        {
            user.Name, user.File, seconds, rows, megabytes, concurrent, perMinute,
        };
        command.SetAction(parsed => user.Run(parsed, (users, name) =>
        {
            users.SetLimits(name, new UserLimits
            {
                Queries = new QueryLimits
                {
                    Timeout = parsed.GetValue(seconds) is { } time ? TimeSpan.FromSeconds(time) : null,
                    MaxRows = parsed.GetValue(rows),
                    MaxMemory = parsed.GetValue(megabytes) * Megabyte,
                },
                MaxConcurrentQueries = parsed.GetValue(concurrent),
                MaxQueriesPerMinute = parsed.GetValue(perMinute),
            });
            terminal.Output.WriteLine($"{name}: bounds set");
        }));
        return command;
    }

    private static Option<int?> Bound(string name, string description) => new(name) { Description = description, HelpName = "N" };
}
