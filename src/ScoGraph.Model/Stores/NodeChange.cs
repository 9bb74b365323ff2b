namespace ScoGraph;

/// <summary>What happened to a node.</summary>
public sealed class NodeChange
{
    /// <summary>The <see cref="Node.Id"/>.</summary>
    public required long Id { get; init; }

    /// <summary>Whether it is new, changed or gone.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The labels before, in ordinal order; none where it is new.</summary>
    public required IReadOnlyList<string> LabelsBefore { get; init; }

    /// <summary>The labels after, in ordinal order; none where it is gone.</summary>
    public required IReadOnlyList<string> LabelsAfter { get; init; }

    /// <summary>The properties that differ, in ordinal order of the keys: all of them where it is new or gone.</summary>
    public required IReadOnlyList<PropertyChange> Properties { get; init; }
}
