using Microsoft.Extensions.Logging;

namespace ScoGraph.Extensions.DependencyInjection.Logging;

/// <summary>Writes queries to a log, and passes them on.</summary>
/// <param name="next">Another observer; null for none.</param>
internal sealed class LoggingObserver(ILogger logger, TimeSpan slow, QueryObserver? next) : QueryObserver
{
    public override void Started(string query)
    {
        QueryLog.QueryStarted(logger, query);
        next?.Started(query);
    }

    public override void Ended(QueryReport report)
    {
        Log(report, Math.Round(report.Duration.TotalMilliseconds, 3));
        next?.Ended(report);
    }

    private void Log(QueryReport report, double milliseconds)
    {
        if (report.Error is OperationCanceledException)
            QueryLog.QueryCancelled(logger, milliseconds, report.Query);
        else if (report.Error is { } error)
            QueryLog.QueryFailed(logger, milliseconds, error is QueryException query ? query.Detail : error.GetType().Name, report.Query);
        else if (slow != Timeout.InfiniteTimeSpan && report.Duration >= slow)
            QueryLog.QuerySlow(logger, milliseconds, report.Rows, report.Query);
        else
            QueryLog.QueryFinished(logger, milliseconds, report.Rows, report.Query);
    }
}
