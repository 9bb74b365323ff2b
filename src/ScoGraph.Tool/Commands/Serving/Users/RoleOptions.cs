using System.CommandLine;

namespace ScoGraph.Tool.Commands.Serving.Users;

/// <summary>What a user may do, and with which graph.</summary>
internal sealed class RoleOptions
{
    private readonly Option<string?> _role;

    private readonly Option<string> _graph = new("--graph")
    {
        Description = "The name of the graph; every graph that is not named otherwise, unless given.",
        HelpName = "NAME",
        DefaultValueFactory = _ => ServerUser.EveryGraph,
    };

    public RoleOptions(bool isRequired)
    {
        _role = new Option<string?>("--role")
        {
            Description = "read (ask), write (change nodes and relationships, too), admin (declare constraints and indexes, too) or none.",
            HelpName = "ROLE",
            Required = isRequired,
        };
        _role.AcceptOnlyFromAmong("read", "write", "admin", "none");
    }

    public void AddTo(Command command)
    {
        command.Add(_role);
        command.Add(_graph);
    }

    /// <summary>Gives the role, if one was named.</summary>
    public void Apply(ParseResult parsed, ServerUsers users, string name)
    {
        if (parsed.GetValue(_role) is { } role)
            users.SetRole(name, parsed.GetRequiredValue(_graph), Enum.Parse<GraphRole>(role, ignoreCase: true));
    }
}
