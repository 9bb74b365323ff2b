namespace ScoGraph.Formats.Elements.Batches;

/// <summary>Nodes that come together, column by column: what <see cref="NodeElement"/> is, for many.</summary>
/// <param name="Count">How many; arrays may be longer.</param>
/// <param name="Labels">The labels of the rows.</param>
/// <param name="Columns">The properties, each key once.</param>
internal sealed record NodeBatch(int Count, BatchGroups<string[]> Labels, BatchColumn[] Columns)
{
    /// <summary>The ids within the document.</summary>
    public required Func<int, ElementId> Id { get; init; }

    /// <summary>The line on which each node begins, from 1.</summary>
    public required Func<int, int> Line { get; init; }

    /// <summary>The nodes one by one.</summary>
    public IEnumerable<NodeElement> Elements()
    {
        for (int row = 0; row < Count; row++)
            yield return new NodeElement(Id(row), Labels[row], BatchColumn.PropertiesOf(Columns, row), Line(row));
    }
}
