using System.Runtime.CompilerServices;
using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Elements.Batches;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Makes elements of the rows of blocks.</summary>
internal sealed class BlockElements(CsvSpaces spaces, CsvLabels labels, Func<CsvTable, string> typeOf)
{
    /// <summary>The nodes of a block up to the first whose id another one has.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="first">The number of its first node.</param>
    /// <param name="firstLine">The number of its first line.</param>
    public NodeBatch Nodes(TableBlock block, BlockRows rows, int first, int firstLine)
    {
        int at = block.Table.Find(CsvRole.Id), count = rows.Count;
        IdCells? ids = at < 0 ? null : (IdCells)rows.Columns[at];
        if (ids is not null)
            count = AddIds(spaces.Of(block.Table.Columns[at].Space), block, ids, rows, first, firstLine);
        IEnumerable<BatchColumn?> properties = rows.Columns.Where(cells => cells != ids).Append(ids).Select(cells => cells?.Property);
        return new NodeBatch(count, LabelsOf(block.Table, rows), [.. properties.OfType<BatchColumn>()])
        {
            Id = row => ids?[row] ?? new ElementId(null, first + row),
            Line = row => firstLine + rows.Lines[row],
        };
    }

    /// <summary>The relationships of a block.</summary>
    public RelationshipBatch Relationships(TableBlock block, BlockRows rows, int firstLine)
    {
        CsvTable table = block.Table;
        EndCells starts = (EndCells)rows.Columns[table.Find(CsvRole.StartId)], ends = (EndCells)rows.Columns[table.Find(CsvRole.EndId)];
        BatchColumn[] columns = [.. rows.Columns.Select(cells => cells.Property).OfType<BatchColumn>()];
        return new RelationshipBatch(rows.Count, TypesOf(table, rows), starts.Nodes, ends.Nodes, columns)
        {
            Line = row => firstLine + rows.Lines[row],
        };
    }

    /// <summary>Whether a row lacks the type that it should have.</summary>
    public static bool LacksType(CsvTable table, BlockRows rows) => !table.IsPlain && table.Find(CsvRole.Type) is var type and >= 0
        && ((NameCells)rows.Columns[type]).Different.Contains(null);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int AddIds(CsvIdSpace space, TableBlock block, IdCells ids, BlockRows rows, int first, int firstLine)
    {
        string file = Path.GetFileName(block.Part);
        int row = 0;
        while (row < rows.Count && space.TryAdd(ids[row], first + row, firstLine + rows.Lines[row], file))
            row++;
        return row;
    }

    private BatchGroups<string[]> LabelsOf(CsvTable table, BlockRows rows)
    {
        int column = table.Find(CsvRole.Label);
        if (column < 0)
            return new BatchGroups<string[]>([labels.Of(table, null, default)], null);
        NameCells cells = (NameCells)rows.Columns[column];
        return new BatchGroups<string[]>(
            [.. cells.Different.Select(text => labels.Of(table, table.Columns[column], new CsvField(text, 0, 0)))], cells.OfRows);
    }

    private BatchGroups<string> TypesOf(CsvTable table, BlockRows rows)
    {
        if (table.Find(CsvRole.Type) is not (var column and >= 0))
            return new BatchGroups<string>([typeOf(table)], null);
        NameCells cells = (NameCells)rows.Columns[column];
        return new BatchGroups<string>(
            [.. cells.Different.Select(text => table.IsPlain && text is not { Length: > 0 } ? typeOf(table) : text!)], cells.OfRows);
    }
}
