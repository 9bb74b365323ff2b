using System.Globalization;
using System.Runtime.CompilerServices;
using ScoGraph.Formats.Csv.Bytes;
using ScoGraph.Formats.Elements.Batches;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Cells with floats.</summary>
internal sealed class FloatCells(CsvColumn column, bool isPlain, byte delimiter, int rows)
    : PropertyCells(column, isPlain, delimiter, rows)
{
    private readonly double[] _values = new double[rows];

    public override BatchColumn Property => new(Column.Name) { Present = Present, Floats = _values };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Read(ReadOnlySpan<byte> bytes, int at, int row)
    {
        int end = CsvBytes.EndOf(bytes, at, Delimiter);
        bool isPlainNumber = !Column.Type.DecimalComma
            && double.TryParse(bytes[at..end], NumberStyles.Float, CultureInfo.InvariantCulture, out _values[row]);
        if (!isPlainNumber)
        {
            end = ReadAny(bytes, at, out Value value);
            if (value.IsNull)
                return end;
            _values[row] = value.AsFloat();
        }

        Mark(row);
        return end;
    }
}
