namespace ScoGraph.Server.Asking;

/// <summary>What options must hold to.</summary>
internal static class OptionRules
{
    public const int LeastToken = 16;

    /// <exception cref="ArgumentException">The token is too short, or a number is too small.</exception>
    /// <exception cref="InvalidOperationException">There is no graph.</exception>
    public static void Check(ServedGraphs graphs, ScoGraphServerOptions options)
    {
        _ = graphs.Default;
        if (options.Token is not { Length: >= LeastToken })
        {
            throw new ArgumentException(
                $"A token has {LeastToken} characters at the least, so that it cannot be guessed.", nameof(options));
        }

        if (options.MaxConcurrentQueries < 1 || options.MaxWaitingQueries < 0 || options.MaxRequestBytes < 1
            || options.TransactionTimeout <= TimeSpan.Zero)
        {
            throw new ArgumentException(
                "MaxConcurrentQueries and MaxRequestBytes are 1 or more, MaxWaitingQueries 0 or more, TransactionTimeout above 0.",
                nameof(options));
        }
    }
}
