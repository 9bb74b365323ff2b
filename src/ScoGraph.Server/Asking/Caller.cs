namespace ScoGraph.Server.Asking;

/// <summary>Who asks, from where, and what they may. Rights are looked up each time: whoever loses them loses them at once.</summary>
/// <param name="name">The user, under whose name changes are committed.</param>
/// <param name="address">Where the request came from.</param>
/// <param name="protocol">How it came.</param>
/// <param name="users">Where rights are looked up; null for one who may do everything.</param>
internal sealed class Caller(string name, string address, string protocol, ServerUsers? users)
{
    public const string Http = "http", Bolt = "bolt";

    /// <summary>Somebody who gave no credentials, where none are asked for.</summary>
    public static Caller Nobody { get; } = new("", "", Http, new ServerUsers());

    public string Name => name;

    public string Address => address;

    public string Protocol => protocol;

    public UserLimits Limits => users?.Find(name)?.Limits ?? UserLimits.None;

    public GraphRole RoleOn(string graph) => users is null ? GraphRole.Admin : users.Find(name)?.RoleOn(graph) ?? GraphRole.None;
}
