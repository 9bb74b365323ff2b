using System.Net;

namespace ScoGraph.Server.Security;

/// <summary>Where a server may listen: beyond this machine only if that was asked for, with a secret that cannot be guessed.</summary>
internal static class AddressRules
{
    private const int LeastToken = 16;

    /// <exception cref="ArgumentException">It may not.</exception>
    public static void Check(ScoGraphServerOptions options, IPEndPoint? place, string parameter)
    {
        if (place is null || IPAddress.IsLoopback(place.Address))
            return;
        if (!options.AllowUnencrypted)
        {
            throw new ArgumentException(
                $"{place.Address} can be reached from other machines, and nothing is encrypted. Listen on 127.0.0.1 behind a proxy with TLS, or set AllowUnencrypted.",
                parameter);
        }

        if (options.Token.Length < LeastToken)
        {
            throw new ArgumentException(
                $"The token has fewer than {LeastToken} characters and could be guessed from other machines. Give a longer one.", parameter);
        }
    }
}
