using System.Runtime.CompilerServices;
using System.Text;
using ScoGraph.Formats.Csv.Bytes;
using ScoGraph.Formats.Elements.Batches;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Cells with texts. Short ones that come again are one object, since columns of names have few different ones.</summary>
internal sealed class TextCells(CsvColumn column, bool isPlain, byte delimiter, int rows)
    : PropertyCells(column, isPlain, delimiter, rows)
{
    private readonly string[] _values = new string[rows];
    private readonly ShortTexts _known = new();

    public override BatchColumn Property => new(Column.Name) { Present = Present, Strings = _values };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Read(ReadOnlySpan<byte> bytes, int at, int row)
    {
        if (bytes[at] == '"')
            return ReadQuoted(bytes, at, row);
        int end = CsvBytes.EndOf(bytes, at, Delimiter), length = end - at;
        if (length == 0)
            return end;
        _values[row] = length <= ShortTexts.Longest && at + ShortTexts.Window <= bytes.Length
            ? _known.Get(bytes.Slice(at, ShortTexts.Window), length) : Encoding.UTF8.GetString(bytes[at..end]);
        Mark(row);
        return end;
    }

    private int ReadQuoted(ReadOnlySpan<byte> bytes, int at, int row)
    {
        int end = CsvBytes.ReadText(bytes, at, Delimiter, out string? text);
        if (end >= 0 && !IsAbsent(text))
        {
            _values[row] = text!;
            Mark(row);
        }

        return end;
    }
}
