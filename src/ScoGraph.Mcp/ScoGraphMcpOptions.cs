namespace ScoGraph;

/// <summary>How much agents may ask of graphs, and how much they receive.</summary>
public sealed record ScoGraphMcpOptions
{
    /// <summary>What one query may take: 20 seconds and about 500 MB unless given.</summary>
    public QueryLimits Limits { get; init; } = new() { Timeout = TimeSpan.FromSeconds(20), MaxMemory = 500_000_000 };

    /// <summary>The most rows, entities or facts of one answer, at least 1. 200 unless given.</summary>
    public int MaxRows { get; init; } = 200;

    /// <summary>
    /// About the most characters of one answer, counted as bytes of UTF-8, at least 1,000; what is left out is reported as truncated.
    /// 40,000 unless given.
    /// </summary>
    public int MaxCharacters { get; init; } = 40_000;

    /// <summary>The most characters of one text in an answer, at least 100; a longer one is cut, and says so. 4,000 unless given.</summary>
    public int MaxTextCharacters { get; init; } = 4_000;

    /// <summary>How many calls run at once, at least 1; others wait for their turn. 8 unless given.</summary>
    public int MaxConcurrentCalls { get; init; } = 8;
}
