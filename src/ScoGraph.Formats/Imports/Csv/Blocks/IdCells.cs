using System.Globalization;
using System.Runtime.CompilerServices;
using ScoGraph.Formats.Csv.Bytes;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Elements.Batches;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Cells with the ids of nodes: integers or texts, as their space says.</summary>
internal sealed class IdCells(CsvColumn column, bool isInteger, byte delimiter, int rows) : CellColumn(delimiter, rows)
{
    private readonly long[] _numbers = new long[isInteger ? rows : 0];
    private readonly string[] _texts = new string[isInteger ? 0 : rows];

    public ElementId this[int row] => isInteger ? new ElementId(null, _numbers[row]) : new ElementId(_texts[row], 0);

    /// <summary>The ids as the property under which they are kept.</summary>
    public override BatchColumn? Property => column.Name.Length == 0 ? null
        : isInteger ? new BatchColumn(column.Name) { Present = Present, Integers = _numbers }
        : new BatchColumn(column.Name) { Present = Present, Strings = _texts };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Read(ReadOnlySpan<byte> bytes, int at, int row)
    {
        Mark(row);
        if (isInteger && CsvBytes.ReadInteger(bytes, at, Delimiter, out _numbers[row]) is var number and >= 0)
            return number;
        int end = CsvBytes.ReadText(bytes, at, Delimiter, out string? text);
        if (text is null)
            return CsvBytes.Wrong;
        if (!isInteger)
            _texts[row] = text;
        else if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _numbers[row]))
            return CsvBytes.Wrong;
        return end;
    }
}
