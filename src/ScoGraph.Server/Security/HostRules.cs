using System.Net;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Security;

/// <summary>
/// Under which names the server is called, and from which pages: a page of a browser that reaches a server of this machine under a name of
/// its own (DNS rebinding), or from a page of its own, is refused.
/// </summary>
internal sealed class HostRules(ScoGraphServerOptions options)
{
    /// <exception cref="ServerException">The server is not called so.</exception>
    public void Check(string host, string? origin)
    {
        if (!IsKnown(host))
        {
            throw ServerErrors.Forbidden(
                $"The server is not called '{host}'; its names are localhost and those of --allow-host (AllowedHosts).");
        }

        if (!string.IsNullOrEmpty(origin) && !options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
            throw ServerErrors.Forbidden($"Pages of '{origin}' may not call the server; AllowedOrigins names those that may.");
    }

    /// <summary>A browser that asks for another page, as for a picture of it, names no origin but says so.</summary>
    /// <exception cref="ServerException">A page that may not call the server made the browser ask.</exception>
    public void CheckSite(string? site, string? origin)
    {
        if (string.IsNullOrEmpty(origin) && site is ("cross-site" or "same-site"))
            throw ServerErrors.Forbidden("Another page made the browser ask; AllowedOrigins names pages that may.");
    }

    private bool IsKnown(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address))
        || options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
