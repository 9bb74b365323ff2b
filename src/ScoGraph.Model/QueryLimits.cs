namespace ScoGraph;

/// <summary>Bounds of one query, for queries from people who are not trusted. Null is no bound.</summary>
/// <remarks>Those of a query can only lower those of its graph (<c>GraphOptions.Queries</c>): of each, the lower one holds.</remarks>
public sealed record QueryLimits
{
    /// <summary>No bounds at all.</summary>
    public static QueryLimits None { get; } = new();

    /// <summary>
    /// The longest time from asking to the last row: reading and planning the text, waiting to write, and evaluating.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> and <see cref="TimeSpan.MaxValue"/> are no bound either.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The largest number of rows of the result; one more is an error.</summary>
    public long? MaxRows { get; init; }

    /// <summary>
    /// The most memory, in bytes, that the query may hold at a time, estimated: rows that are sorted, grouped, collected or returned, what
    /// it writes, and the strings and lists that it makes.
    /// </summary>
    public long? MaxMemory { get; init; }

    /// <summary>These bounds where they are lower than others, which hold too. A time without end is none.</summary>
    internal QueryLimits Within(QueryLimits outer) => new()
    {
        Timeout = Lower(Bound(Timeout), Bound(outer.Timeout)),
        MaxRows = Lower(MaxRows, outer.MaxRows),
        MaxMemory = Lower(MaxMemory, outer.MaxMemory),
    };

    private static TimeSpan? Bound(TimeSpan? timeout) =>
        timeout == System.Threading.Timeout.InfiniteTimeSpan || timeout == TimeSpan.MaxValue ? null : timeout;

    private static T? Lower<T>(T? inner, T? outer)
        where T : struct, IComparable<T> =>
        inner is { } one && outer is { } other ? one.CompareTo(other) < 0 ? one : other : inner ?? outer;
}
