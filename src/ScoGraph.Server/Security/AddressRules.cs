using System.Net;

namespace ScoGraph.Server.Security;

/// <summary>
/// Where a server may listen: beyond this machine with users and encryption, or if in so many words less was asked for, and never with a
/// secret that can be guessed.
/// </summary>
internal static class AddressRules
{
    private const int LeastToken = 16;

    /// <exception cref="ArgumentException">It may not.</exception>
    public static void Check(ScoGraphServerOptions options, IPEndPoint? place, string parameter)
    {
        if (place is null || IPAddress.IsLoopback(place.Address))
            return;
        string reached = $"{place.Address} can be reached from other machines";
        if (options.Certificate is null && !options.AllowUnencrypted)
        {
            throw new ArgumentException(
                $"{reached}, and nothing is encrypted. Set Certificate, listen on 127.0.0.1 behind a proxy with TLS, or set AllowUnencrypted.", parameter);
        }

        if (options.Users is null && !options.AllowTokenAlone)
        {
            throw new ArgumentException(
                $"{reached}, and there are no users: whoever has the token may do everything. Set Users, or AllowTokenAlone.", parameter);
        }

        if (options.Token is { Length: < LeastToken })
        {
            throw new ArgumentException(
                $"The token has fewer than {LeastToken} characters and could be guessed from other machines. Give a longer one.", parameter);
        }
    }
}
