using System.Security.Cryptography;
using System.Text;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Users;

namespace ScoGraph.Server.Security;

/// <summary>Knows who may come in: with the server's own token, as a user with a password, or with a token of a user.</summary>
internal sealed class AccessGuard(ScoGraphServerOptions options) : IDisposable
{
    private const string HowHttp =
        "Send 'Authorization: Bearer TOKEN', or basic authentication with a user and password, such as the user 'token'.";

    private readonly byte[]? _digest = options.Token is { } token ? SHA256.HashData(Encoding.UTF8.GetBytes(token)) : null;
    private readonly AttemptBrake _brake = new(options.Time);
    private readonly VerifiedPasswords _verified = new(options.Time);
    private readonly PasswordCheck _passwords = new();

    /// <summary>Whom a header Authorization names.</summary>
    /// <param name="address">Where the request came from.</param>
    /// <exception cref="ServerException">There is no header, or its credentials are wrong.</exception>
    public ValueTask<Caller> FromHeader(string? header, string address)
    {
        if (string.IsNullOrEmpty(header))
            throw ServerErrors.Unauthorized(HowHttp);
        int space = header.IndexOf(' ', StringComparison.Ordinal);
        ReadOnlySpan<char> scheme = space < 0 ? header : header.AsSpan(0, space);
        if (scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return ValueTask.FromResult(FromToken(space < 0 ? "" : header[(space + 1)..].Trim(), address, Caller.Http));
        if (!scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            throw ServerErrors.Unauthorized(HowHttp);
        return BasicCredentials.Read(header) is not { } basic ? throw WrongCredentials(null, address)
            : FromPassword(basic.User, basic.Password, address, Caller.Http);
    }

    /// <summary>
    /// Whose token it is. One that is right is never held up, for it cannot be guessed.
    /// </summary>
    /// <exception cref="ServerException">The credentials are wrong.</exception>
    public Caller FromToken(string given, string address, string protocol)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        if (_digest is not null && CryptographicOperations.FixedTimeEquals(digest, _digest))
            return new Caller(UserNames.Token, address, protocol, users: null);
        if (options.Users?.FindToken(Convert.ToHexStringLower(digest), options.Time.GetUtcNow()) is { } user)
            return new Caller(user.Name, address, protocol, options.Users);
        _brake.ThrowIfHeld(null, address);
        throw WrongCredentials(null, address);
    }

    /// <exception cref="ServerException">The credentials are wrong.</exception>
    public async ValueTask<Caller> FromPassword(string name, string password, string address, string protocol)
    {
        if (name == UserNames.Token || options.Users is not { } users)
            return name == UserNames.Token ? FromToken(password, address, protocol) : throw WrongCredentials(name, address);
        ServerUser? user = users.Find(name);
        if (user is not null && _verified.Contains(user, password))
            return new Caller(name, address, protocol, users);
        _brake.ThrowIfHeld(name, address);
        if (!await _passwords.IsRight(user, password))
            throw WrongCredentials(name, address);
        _brake.Succeeded(name, address);
        _verified.Add(user!, password);
        return new Caller(name, address, protocol, users);
    }

    public void Dispose() => _passwords.Dispose();

    private ServerException WrongCredentials(string? name, string address)
    {
        _brake.ThrowIfHeld(name, address);
        _brake.Failed(name is { Length: > 100 } ? name[..100] : name, address);
        return options.Users is null ? ServerErrors.WrongCredentials() : ServerErrors.WrongPassword();
    }
}
