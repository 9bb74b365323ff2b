namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>The rows of a block, column by column.</summary>
/// <param name="Count">How many rows there are.</param>
/// <param name="Columns">The cells, a column of the table each.</param>
/// <param name="Lines">The line on which each row begins, from 0 at the block's first.</param>
/// <param name="LineCount">How many lines the block has.</param>
internal sealed record BlockRows(int Count, CellColumn[] Columns, int[] Lines, int LineCount);
