namespace ScoGraph.Server.Asking;

/// <summary>What options must hold to.</summary>
internal static class OptionRules
{
    /// <exception cref="ArgumentException">
    /// There is neither token nor users, a number is too small, or no proxy is named that speaks the PROXY protocol.
    /// </exception>
    /// <exception cref="InvalidOperationException">There is no graph.</exception>
    public static void Check(ServedGraphs graphs, ScoGraphServerOptions options)
    {
        _ = graphs.Default;
        if (options.Token is { } token ? string.IsNullOrWhiteSpace(token) : options.Users is null)
        {
            throw new ArgumentException(
                "The server needs a token that clients give, or users: set Token, at best to 16 characters or more by chance, or Users.",
                nameof(options));
        }

        if (options.ProxyProtocol && options.TrustedProxies.Count == 0)
        {
            throw new ArgumentException(
                "ProxyProtocol says that proxies tell where connections are from: name them in TrustedProxies.", nameof(options));
        }

        if (options.MaxConcurrentQueries < 1 || options.MaxWaitingQueries < 0 || options.MaxRequestBytes < 1
            || options.MaxConnections < 1 || options.TransactionTimeout <= TimeSpan.Zero)
        {
            throw new ArgumentException(
                "MaxConcurrentQueries, MaxConnections and MaxRequestBytes are 1 or more, MaxWaitingQueries 0 or more, TransactionTimeout above 0.",
                nameof(options));
        }
    }
}
