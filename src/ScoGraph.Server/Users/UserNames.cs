namespace ScoGraph.Server.Users;

/// <summary>What a user may be called.</summary>
internal static class UserNames
{
    /// <summary>The user under whose name the token of a server comes.</summary>
    public const string Token = "token";

    private const int Longest = 100;

    /// <summary>What is wrong with a name; null for nothing. A colon would end it in the header of HTTP.</summary>
    public static string? Problem(string name) =>
        name.Length is 0 or > Longest || name.Any(c => c == ':' || char.IsControl(c) || char.IsWhiteSpace(c))
            ? $"a user's name has 1 to {Longest} characters, none of them a colon or blank"
            : name == Token ? $"'{Token}' stands for the server's own token; take another name" : null;
}
