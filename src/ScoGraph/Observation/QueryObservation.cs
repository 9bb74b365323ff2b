using System.Diagnostics;

namespace ScoGraph.Observation;

/// <summary>
/// One query as those see it who watch: the observer of its graph, listeners of activities and of measurements. Exists only where one does.
/// </summary>
internal sealed class QueryObservation
{
    private readonly string _text;
    private readonly QueryObserver? _observer;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly Activity? _activity;

    private QueryObservation(string text, QueryObserver? observer, TimeProvider time)
    {
        _text = text;
        _observer = observer;
        _time = time;
        observer?.Started(text);
        _activity = StartActivity(text);
        _started = time.GetTimestamp();
    }

    /// <summary>The rows given so far.</summary>
    public long Rows { get; set; }

    /// <summary>Why the query failed.</summary>
    public Exception? Error { get; set; }

    public static QueryObservation? Begin(string text, QueryObserver? observer, TimeProvider time) =>
        observer is null && !Telemetry.IsListenedTo ? null : new QueryObservation(text, observer, time);

    public void End()
    {
        TimeSpan duration = _time.GetElapsedTime(_started);
        string? error = Error switch { null => null, QueryException query => query.Detail, { } other => other.GetType().FullName };
        Measure(duration, error);
        StopActivity(error);
        _observer?.Ended(new QueryReport(_text, duration, Rows, Error));
    }

    private void Measure(TimeSpan duration, string? error)
    {
        TagList tags = new() { { Telemetry.SystemTag, Telemetry.SystemName } };
        if (error is null)
            Telemetry.Rows.Record(Rows, tags);
        else
            tags.Add(Telemetry.ErrorTag, error);
        Telemetry.Duration.Record(duration.TotalSeconds, tags);
    }

    /// <summary>
    /// Activities of rows that are taken one by one overlap with what the taker does meanwhile, so none becomes the current one.
    /// </summary>
    private static Activity? StartActivity(string text)
    {
        Activity? current = Activity.Current;
        Activity? activity = Telemetry.Activities.StartActivity(
            Telemetry.QueryActivity, ActivityKind.Internal, parentContext: default,
            [new(Telemetry.SystemTag, Telemetry.SystemName), new(Telemetry.TextTag, text)]);
        Activity.Current = current;
        return activity;
    }

    private void StopActivity(string? error)
    {
        if (_activity is null)
            return;
        if (error is null)
            _activity.SetTag(Telemetry.RowsTag, Rows);
        else
            _activity.SetTag(Telemetry.ErrorTag, error).SetStatus(ActivityStatusCode.Error);
        Activity? current = Activity.Current;
        _activity.Stop();
        Activity.Current = current;
    }
}
