using ScoGraph.Formats.Elements.Batches;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Cells with values that have no array of their own.</summary>
internal sealed class ValueCells(CsvColumn column, bool isPlain, byte delimiter, int rows)
    : PropertyCells(column, isPlain, delimiter, rows)
{
    private readonly Value[] _values = new Value[rows];

    public override BatchColumn Property => new(Column.Name) { Present = Present, Values = _values };

    public override int Read(ReadOnlySpan<byte> bytes, int at, int row)
    {
        int end = ReadAny(bytes, at, out _values[row]);
        if (!_values[row].IsNull)
            Mark(row);
        return end;
    }
}
