namespace ScoGraph.Formats.Elements.Batches;

/// <summary>Relationships that come together, column by column: what <see cref="RelationshipElement"/> is, for many.</summary>
/// <param name="Count">How many; arrays may be longer.</param>
/// <param name="Types">The types of the rows.</param>
/// <param name="Starts">The numbers of the start nodes in the order of the nodes.</param>
/// <param name="Ends">The numbers of the end nodes.</param>
/// <param name="Columns">The properties, each key once.</param>
internal sealed record RelationshipBatch(int Count, BatchGroups<string> Types, int[] Starts, int[] Ends, BatchColumn[] Columns)
{
    /// <summary>The line on which each relationship begins, from 1.</summary>
    public required Func<int, int> Line { get; init; }

    /// <summary>The relationships one by one.</summary>
    public IEnumerable<RelationshipElement> Elements()
    {
        for (int row = 0; row < Count; row++)
        {
            yield return new RelationshipElement(
                Types[row], Starts[row], Ends[row], BatchColumn.PropertiesOf(Columns, row), Line(row));
        }
    }
}
