using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>What a checkpoint knows beside its pages: all that is small, and where the pages are.</summary>
internal sealed record Head
{
    /// <summary>The number of the commit whose state the checkpoint is.</summary>
    public required long Number { get; init; }

    /// <summary>The checksum of the commits up to it.</summary>
    public required uint Chain { get; init; }

    /// <summary>Every row of pages that was ever written has a version below it.</summary>
    public required long NextVersion { get; init; }

    /// <summary>The small parts of the state; those in pages are absent.</summary>
    public required GraphContent Content { get; init; }

    /// <summary>How many nodes live.</summary>
    public required int NodeCount { get; init; }

    /// <summary>How many relationships live.</summary>
    public required int RelationshipCount { get; init; }

    /// <summary>How many nodes have each label.</summary>
    public required int[] LabelCounts { get; init; }

    /// <summary>About how many different values each property of nodes has.</summary>
    public required long[] Distinct { get; init; }

    /// <summary>The rows of each part.</summary>
    public required IReadOnlyDictionary<PartKey, PartVersions> Versions { get; init; }
}
