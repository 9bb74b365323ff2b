namespace ScoGraph;

/// <summary>What a file holds, and whether it is whole.</summary>
public sealed record GraphFileReport
{
    /// <summary>What is wrong, a sentence each; none where the file is whole.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => Problems.Count == 0;

    /// <summary>The number of the oldest state.</summary>
    public required long FirstState { get; init; }

    /// <summary>The number of the last commit that could be read.</summary>
    public required long LastCommit { get; init; }

    /// <summary>How many commits the file holds.</summary>
    public required long Commits { get; init; }

    /// <summary>How many nodes there are after the last commit.</summary>
    public required long Nodes { get; init; }

    /// <summary>How many relationships there are after the last commit.</summary>
    public required long Relationships { get; init; }

    /// <summary>How many pages were read and compared with what base and commits say.</summary>
    public required long Pages { get; init; }
}
