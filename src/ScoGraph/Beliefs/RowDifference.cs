namespace ScoGraph;

/// <summary>A row that one view gives and another does not.</summary>
public sealed class RowDifference
{
    internal RowDifference(Row row, IReadOnlyList<object> facts) => (Row, Facts) = (row, facts);

    /// <summary>The row, with its evidence in the view that gives it.</summary>
    public Row Row { get; }

    /// <summary>
    /// The relationships and nodes that the row rests on and that the other view does not show. Empty where the row rests on something not
    /// being there, or is another only because a group is.
    /// </summary>
    public IReadOnlyList<object> Facts { get; }
}
