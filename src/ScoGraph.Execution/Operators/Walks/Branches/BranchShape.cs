using System.Collections.Immutable;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>A compiled branch of a pattern.</summary>
/// <param name="Slots">Where conditions read its ends and its relationship.</param>
/// <param name="Types">Which relationships it takes.</param>
/// <param name="Labels">What the far end must have.</param>
/// <param name="Conditions">What must hold.</param>
/// <param name="Row">What it asks of the row.</param>
/// <param name="Branches">What hangs at the far end.</param>
/// <param name="Optional">Whether what is found nowhere counts as found once.</param>
internal sealed record BranchShape(
    ExpandSlots Slots, LinkTypes Types, ImmutableArray<NameReference> Labels, ImmutableArray<Condition> Conditions,
    RowShape Row, ImmutableArray<BranchShape> Branches, bool Optional)
{
    /// <summary>The number under which the threads of a run share what is found at each node.</summary>
    public required int Memo { get; init; }

    /// <summary>The number under which they share where it ends, as <see cref="SingleEnd"/> keeps it.</summary>
    public required int Ends { get; init; }

    /// <summary>Whether a condition, here or further on, reads the row.</summary>
    public bool ReadsRow => !Conditions.IsEmpty || Branches.Any(branch => branch.ReadsRow);

    /// <summary>Whether it is nothing but steps of one type, one way, from a node, if the labels of their ends need no look.</summary>
    public bool IsStep =>
        Types is { Names.Length: 1, Direction: not Direction.Both } && Conditions.IsEmpty && Branches.IsEmpty && !Optional;

    /// <summary>Whether what hangs at the far end depends on that node alone.</summary>
    public bool IsFarPlain => Branches.All(branch => branch.Row.IsEmpty && branch.IsFarPlain);
}
