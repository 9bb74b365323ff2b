namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>The next rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Part">The file of the rows.</param>
/// <param name="Rows">The rows; null where from here on the table is to be read row by row.</param>
/// <param name="IsFirst">Whether the file begins with them.</param>
internal sealed record TableBlock(CsvTable Table, string Part, BlockRows? Rows, bool IsFirst);
