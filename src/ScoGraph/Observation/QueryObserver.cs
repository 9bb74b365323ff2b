namespace ScoGraph;

/// <summary>Receives a graph's queries, to log or to count them: see <see cref="GraphOptions.Observer"/>.</summary>
/// <remarks>
/// Called on the thread that asks, between its query and its rows, from many threads at a time: be quick and throw nothing. Neither
/// parameters nor values of rows are passed. Programs with OpenTelemetry need none: the activity source and the meter <c>ScoGraph</c>
/// say the same.
/// </remarks>
public abstract class QueryObserver
{
    /// <summary>A query begins: before it is parsed.</summary>
    /// <param name="query">Its text.</param>
    public virtual void Started(string query)
    {
    }

    /// <summary>A query has ended, in whichever way: each that started does so once.</summary>
    /// <param name="report">Its duration, its rows and its error.</param>
    public virtual void Ended(QueryReport report)
    {
    }
}
