using Microsoft.Extensions.Logging;

namespace ScoGraph.Extensions.DependencyInjection.Logging;

/// <summary>
/// The events of the log. Texts of queries are in it; values of parameters and messages of errors, which may quote them, are not.
/// </summary>
internal static partial class QueryLog
{
    [LoggerMessage(1, LogLevel.Trace, "Query started: {Query}")]
    public static partial void QueryStarted(ILogger logger, string query);

    [LoggerMessage(2, LogLevel.Debug, "Query took {Milliseconds} ms and gave {Rows} rows: {Query}")]
    public static partial void QueryFinished(ILogger logger, double milliseconds, long rows, string query);

    [LoggerMessage(3, LogLevel.Warning, "Slow query took {Milliseconds} ms and gave {Rows} rows: {Query}")]
    public static partial void QuerySlow(ILogger logger, double milliseconds, long rows, string query);

    [LoggerMessage(4, LogLevel.Error, "Query failed after {Milliseconds} ms with {Error}: {Query}")]
    public static partial void QueryFailed(ILogger logger, double milliseconds, string error, string query);

    [LoggerMessage(5, LogLevel.Debug, "Query was cancelled after {Milliseconds} ms: {Query}")]
    public static partial void QueryCancelled(ILogger logger, double milliseconds, string query);
}
