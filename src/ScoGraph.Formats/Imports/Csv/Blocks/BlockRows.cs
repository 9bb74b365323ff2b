namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>The rows of a block, column by column.</summary>
/// <param name="Count">How many rows there are.</param>
/// <param name="Columns">The cells, a column of the table each.</param>
/// <param name="Lines">The lines on which they begin.</param>
internal sealed record BlockRows(int Count, CellColumn[] Columns, RowLines Lines);
