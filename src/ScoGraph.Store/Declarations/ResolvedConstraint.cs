using ScoGraph.Model.Snapshots.Sorted;

namespace ScoGraph.Store;

/// <summary>A constraint with the ids of what it names.</summary>
internal sealed record ResolvedConstraint(GraphConstraint Constraint, IndexShape Shape)
{
    /// <summary>Whether no two elements may have the same values, so that it brings an index.</summary>
    public bool IsUnique => Constraint.Kind is ConstraintKind.Unique or ConstraintKind.Key;

    /// <summary>Whether every element must have the properties.</summary>
    public bool AsksForPresence => Constraint.Kind is ConstraintKind.Exists or ConstraintKind.Key;
}
