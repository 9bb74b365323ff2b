using System.Collections.Immutable;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>What is looked for in a declared index, for all runs.</summary>
/// <param name="Slot">Where the elements go.</param>
/// <param name="Elements">What the index is of.</param>
/// <param name="Keys">The properties of the index.</param>
/// <param name="Conditions">Equalities of its first properties, then bounds on the next.</param>
internal sealed record IndexSeek(
    int Slot, IndexedElements Elements, ImmutableArray<NameReference> Keys, ImmutableArray<ColumnCondition> Conditions)
{
    public required IndexOrder Order { get; init; }

    public required bool CountOnly { get; init; }

    /// <summary>For each condition, under what it is noted that its value cannot be computed; -1 for one that can.</summary>
    public required ImmutableArray<int> Marks { get; init; }
}
