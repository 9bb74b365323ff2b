using System.Collections.Immutable;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>What a branch asks of the row.</summary>
/// <param name="Apart">The slots of nodes that the far end must not be.</param>
/// <param name="Different">The slots of relationships that the branch must not begin with.</param>
/// <param name="Sides">Relationships between nodes of the row and the far end.</param>
internal sealed record RowShape(int[] Apart, int[] Different, ImmutableArray<SideShape> Sides)
{
    public bool IsEmpty => Apart.Length + Different.Length + Sides.Length == 0;
}
