using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ScoGraph.Tests.Observation;

/// <summary>
/// Collects the activities and measurements of ScoGraph. Both are of the whole process, where other tests run queries too: activities are
/// told apart by their parent, measurements by where they come from.
/// </summary>
internal sealed class Listening : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meter = new();
    private readonly Activity _parent = new Activity("test").Start();
    private readonly AsyncLocal<bool> _isMine = new() { Value = true };
    private readonly Lock _lock = new();
    private readonly List<Activity> _stopped = [];
    private readonly List<Measurement> _measured = [];

    public Listening()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "ScoGraph",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Add(_stopped, activity, activity.ParentSpanId == _parent.SpanId),
        };
        ActivitySource.AddActivityListener(_activities);
        _meter.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "ScoGraph")
                listener.EnableMeasurementEvents(instrument);
        };
        _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meter.Start();
    }

    public IReadOnlyList<Activity> Activities => _stopped;

    public IReadOnlyList<Measurement> Measurements => _measured;

    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
        _parent.Dispose();
    }

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Add(_measured, new Measurement(instrument.Name, instrument.Unit, value, tags.ToArray().ToDictionary()), _isMine.Value);

    private void Add<T>(List<T> list, T item, bool isMine)
    {
        lock (_lock)
        {
            if (isMine)
                list.Add(item);
        }
    }

    internal sealed record Measurement(string Name, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);
}
