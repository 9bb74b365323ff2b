using System.Security.Cryptography;
using System.Text;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Security;

/// <summary>Knows who may come in.</summary>
/// <param name="token">The secret.</param>
internal sealed class AccessGuard(string token)
{
    /// <summary>The user under whose name the token comes.</summary>
    public const string TokenUser = "token";

    private const string HowHttp = "Send 'Authorization: Bearer TOKEN', or basic authentication with the user 'token'.";

    private readonly byte[] _digest = SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>The user whom a header Authorization names.</summary>
    /// <exception cref="ServerException">There is no header, or its credentials are wrong.</exception>
    public string FromHeader(string? header)
    {
        if (string.IsNullOrEmpty(header))
            throw ServerErrors.Unauthorized(HowHttp);
        int space = header.IndexOf(' ', StringComparison.Ordinal);
        string scheme = space < 0 ? header : header[..space], credentials = space < 0 ? "" : header[(space + 1)..].Trim();
        if (scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return FromToken(credentials);
        if (!scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            throw ServerErrors.Unauthorized(HowHttp);
        byte[] bytes = new byte[credentials.Length];
        string pair = Convert.TryFromBase64String(credentials, bytes, out int count) ? Encoding.UTF8.GetString(bytes, 0, count) : "";
        int colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? throw ServerErrors.WrongCredentials() : FromPassword(pair[..colon], pair[(colon + 1)..]);
    }

    /// <exception cref="ServerException">The credentials are wrong.</exception>
    public string FromToken(string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), _digest) ? TokenUser
            : throw ServerErrors.WrongCredentials();

    /// <exception cref="ServerException">The credentials are wrong.</exception>
    public string FromPassword(string user, string password) =>
        user == TokenUser ? FromToken(password) : throw ServerErrors.WrongCredentials();
}
