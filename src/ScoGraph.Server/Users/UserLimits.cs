namespace ScoGraph;

/// <summary>Bounds of one user of a server, beside those that hold for everybody. Null is no bound.</summary>
public sealed record UserLimits
{
    /// <summary>No bounds of the user's own.</summary>
    public static UserLimits None { get; } = new();

    /// <summary>What one query of the user may take: time, rows and memory. Each can only lower the server's own.</summary>
    public QueryLimits Queries { get; init; } = QueryLimits.None;

    /// <summary>How many queries of the user run at once, at least 1; one more is refused and may be asked again.</summary>
    public int? MaxConcurrentQueries { get; init; }

    /// <summary>How many queries the user asks in a minute, at least 1; as many may come at once after a quiet minute.</summary>
    public int? MaxQueriesPerMinute { get; init; }
}
