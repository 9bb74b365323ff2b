namespace ScoGraph.Server.Users;

/// <summary>What the parts of a file of users are called.</summary>
internal static class UserKeys
{
    public const string Users = "users", Name = "name", Password = "password", Roles = "roles", Limits = "limits", Tokens = "tokens";

    public const string Seconds = "seconds", Rows = "rows", Megabytes = "megabytes", Concurrent = "concurrent", PerMinute = "perMinute";

    public const string Digest = "sha256", Until = "until";

    public static string Of(GraphRole role) => role switch
    {
        GraphRole.Admin => "admin",
        GraphRole.Write => "write",
        GraphRole.Read => "read",
        _ => "none",
    };

    /// <summary>The role of a name; null where it is none.</summary>
    public static GraphRole? Role(string? name) => name switch
    {
        "admin" => GraphRole.Admin,
        "write" => GraphRole.Write,
        "read" => GraphRole.Read,
        "none" => GraphRole.None,
        _ => null,
    };
}
