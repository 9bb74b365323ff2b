namespace ScoGraph;

/// <summary>What holds for a graph as long as it lives.</summary>
public sealed record GraphOptions
{
    /// <summary>The options of queries that are run without options; the limits hold for those with options too.</summary>
    public QueryOptions Queries
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>
    /// The clock that temporal functions read, that time limits go by, and that decides which queries count as long; tests put their
    /// own here.
    /// </summary>
    public TimeProvider Time
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;

    /// <summary>
    /// How long a writer waits while another transaction is open, before it is refused; <see cref="Timeout.InfiniteTimeSpan"/> for ever.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan WriterWait
    {
        get;
        init
        {
            if (value != Timeout.InfiniteTimeSpan)
                ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>How many compiled query texts are kept. 0 keeps none.</summary>
    public int PlanCacheSize { get; init; } = 256;

    /// <summary>Functions and procedures beyond those of the language; none where nothing is said.</summary>
    public IReadOnlyList<GraphExtension> Extensions
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
        }
    } = [];

    /// <summary>Is called when queries start and end; null for none.</summary>
    public QueryObserver? Observer { get; init; }
}
