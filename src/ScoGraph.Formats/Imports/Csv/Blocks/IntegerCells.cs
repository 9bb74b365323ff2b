using System.Runtime.CompilerServices;
using ScoGraph.Formats.Csv.Bytes;
using ScoGraph.Formats.Elements.Batches;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Cells with integers.</summary>
internal sealed class IntegerCells(CsvColumn column, bool isPlain, byte delimiter, int rows)
    : PropertyCells(column, isPlain, delimiter, rows)
{
    private readonly long[] _values = new long[rows];

    public override BatchColumn Property => new(Column.Name) { Present = Present, Integers = _values };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Read(ReadOnlySpan<byte> bytes, int at, int row)
    {
        int end = CsvBytes.ReadInteger(bytes, at, Delimiter, out _values[row]);
        if (end < 0)
        {
            end = ReadAny(bytes, at, out Value value);
            if (value.IsNull)
                return end;
            _values[row] = value.AsInteger();
        }

        Mark(row);
        return end;
    }
}
