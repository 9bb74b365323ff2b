using ScoGraph.Results;

namespace ScoGraph.Sessions.Display;

/// <summary>
/// How far a statement or a command is, told to who waits: after a second, and each second from then on. What is done meanwhile may count
/// its rows here, or report the elements that it has read.
/// </summary>
internal sealed class CellProgress : IProgress<GraphProgress>, IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly ITimer _timer;
    private long _nodes, _relationships;

    /// <param name="time">The clock.</param>
    /// <param name="show">Takes the text, on a thread of its own.</param>
    public CellProgress(TimeProvider time, Action<string> show)
    {
        _time = time;
        _started = time.GetTimestamp();
        _timer = time.CreateTimer(_ => show(Text()), null, Moment, Moment);
    }

    /// <summary>Counts the rows of a query.</summary>
    public RowCounter Counter { get; } = new();

    public void Report(GraphProgress value)
    {
        Volatile.Write(ref _nodes, value.Nodes);
        Volatile.Write(ref _relationships, value.Relationships);
    }

    public void Dispose() => _timer.Dispose();

    private string Text()
    {
        long rows = Counter.Rows, nodes = Volatile.Read(ref _nodes), relationships = Volatile.Read(ref _relationships);
        string elapsed = Elapsed((long)_time.GetElapsedTime(_started).TotalSeconds);
        return rows > 0 ? Write($"Running for {elapsed}, {rows:N0} rows so far")
            : nodes + relationships > 0 ? Write($"Running for {elapsed}, {nodes:N0} nodes and {relationships:N0} relationships so far")
            : Write($"Running for {elapsed}");
    }

    private static string Elapsed(long seconds) => Write($"{(seconds < 60 ? "" : Write($"{seconds / 60} min "))}{seconds % 60} s");

    private static string Write(FormattableString text) => FormattableString.Invariant(text);
}
