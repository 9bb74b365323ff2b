namespace ScoGraph;

/// <summary>Bounds of one query, for queries from people who are not trusted. Null is no bound.</summary>
public sealed record QueryLimits
{
    /// <summary>No bounds at all.</summary>
    public static QueryLimits None { get; } = new();

    /// <summary>The longest time that evaluation may take.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The largest number of rows of the result; one more is an error.</summary>
    public long? MaxRows { get; init; }

    /// <summary>The most memory, in bytes, that sorting, grouping and collecting may hold, estimated.</summary>
    public long? MaxMemory { get; init; }
}
