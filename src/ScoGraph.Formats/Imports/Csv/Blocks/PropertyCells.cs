using ScoGraph.Formats.Csv.Bytes;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Cells that hold a property.</summary>
/// <param name="column">The column.</param>
/// <param name="isPlain">Whether the table is a plain one, in which a text without any character is no value.</param>
internal abstract class PropertyCells(CsvColumn column, bool isPlain, byte delimiter, int rows) : CellColumn(delimiter, rows)
{
    protected CsvColumn Column => column;

    /// <summary>Makes the cells of a column.</summary>
    public static PropertyCells Of(CsvColumn column, bool isPlain, byte delimiter, int rows) => column.Type switch
    {
        { IsList: true } or { IsJson: true } => new ValueCells(column, isPlain, delimiter, rows),
        { Kind: ValueKind.Integer } => new IntegerCells(column, isPlain, delimiter, rows),
        { Kind: ValueKind.String } => new TextCells(column, isPlain, delimiter, rows),
        { Kind: ValueKind.Float } => new FloatCells(column, isPlain, delimiter, rows),
        _ => new ValueCells(column, isPlain, delimiter, rows),
    };

    /// <summary>Reads a cell of any form; the value is null for no value.</summary>
    protected int ReadAny(ReadOnlySpan<byte> bytes, int at, out Value value)
    {
        value = Value.Null;
        int end = CsvBytes.ReadText(bytes, at, Delimiter, out string? text);
        if (end < 0 || IsAbsent(text))
            return end;
        try
        {
            value = column.Type.Read(text!);
        }
        catch (GraphFormatException)
        {
            return CsvBytes.Wrong;
        }

        return value.IsNull ? CsvBytes.Wrong : end;
    }

    protected bool IsAbsent(string? text) => text is null || (text.Length == 0 && (isPlain || !column.Type.IsText));
}
