using ScoGraph.Server.Users;

namespace ScoGraph;

/// <summary>One who may ask a server: a person with a password, or a program with tokens.</summary>
public sealed record ServerUser
{
    /// <summary>In <see cref="Roles"/>, every graph that is not named there.</summary>
    public const string EveryGraph = "*";

    internal ServerUser(string name) => Name = name;

    /// <summary>The name, under which changes stand in the history of a graph.</summary>
    public string Name { get; internal init; }

    /// <summary>What the user may do, by the name of a graph; <see cref="EveryGraph"/> stands for those that are not named.</summary>
    public IReadOnlyDictionary<string, GraphRole> Roles { get; internal init; } = new Dictionary<string, GraphRole>();

    /// <summary>The user's own bounds.</summary>
    public UserLimits Limits { get; internal init; } = UserLimits.None;

    /// <summary>Whether there is a password; without one only tokens let the user in.</summary>
    public bool HasPassword => PasswordHash is not null;

    /// <summary>The names of the tokens.</summary>
    public IEnumerable<string> TokenNames => Tokens.Select(token => token.Name);

    /// <summary>The password as ASP.NET's hasher keeps it; null for none.</summary>
    internal string? PasswordHash { get; init; }

    internal IReadOnlyList<MachineToken> Tokens { get; init; } = [];

    /// <summary>What the user may do with a graph.</summary>
    /// <param name="graph">The name of the graph.</param>
    public GraphRole RoleOn(string graph) =>
        Roles.TryGetValue(graph, out GraphRole role) || Roles.TryGetValue(EveryGraph, out role) ? role : GraphRole.None;

    /// <summary>The name and the roles; no secret.</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", Roles.Select(r => $"{r.Key}: {UserKeys.Of(r.Value)}"))})";
}
