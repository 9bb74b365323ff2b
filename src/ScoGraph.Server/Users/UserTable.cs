using System.Collections.Frozen;

namespace ScoGraph.Server.Users;

/// <summary>Users as they are at one time, found by name and by the digests of their tokens.</summary>
internal sealed class UserTable
{
    private readonly FrozenDictionary<string, ServerUser> _byName;
    private readonly FrozenDictionary<string, (ServerUser User, MachineToken Token)> _byToken;

    /// <param name="users">Users whose names and tokens differ.</param>
    public UserTable(IEnumerable<ServerUser> users)
    {
        _byName = users.ToFrozenDictionary(user => user.Name, StringComparer.Ordinal);
        _byToken = _byName.Values.SelectMany(user => user.Tokens.Select(token => (user, token)))
            .ToFrozenDictionary(pair => pair.token.Digest, StringComparer.Ordinal);
    }

    public static UserTable Empty { get; } = new([]);

    /// <summary>By name.</summary>
    public IEnumerable<ServerUser> All => _byName.Values.OrderBy(user => user.Name, StringComparer.Ordinal);

    public ServerUser? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The user of a token that has not ended.</summary>
    public ServerUser? FindToken(string digest, DateTimeOffset now) =>
        _byToken.TryGetValue(digest, out (ServerUser User, MachineToken Token) found) && !(found.Token.Until <= now) ? found.User : null;

    /// <summary>The table with a user, in whose place another of that name may have been.</summary>
    public UserTable With(ServerUser user) => new(_byName.Values.Where(other => other.Name != user.Name).Append(user));

    public UserTable Without(string name) => new(_byName.Values.Where(other => other.Name != name));
}
