using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>
/// What all states of one store share: its names and label sets, which only grow, and the counter of versions. Written by the one writer.
/// </summary>
internal sealed class StoreTables
{
    private long _version;

    public NameTable Labels { get; } = new();

    public NameTable RelationshipTypes { get; } = new();

    public NameTable PropertyKeys { get; } = new();

    public LabelSetTable LabelSets { get; } = new();

    /// <summary>A number that no state of this store had before.</summary>
    public long NextVersion() => ++_version;
}
