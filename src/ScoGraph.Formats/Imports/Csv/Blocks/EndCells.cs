using System.Runtime.CompilerServices;
using System.Text;
using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Csv.Bytes;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Cells with ends of relationships. All nodes were read before, so several threads may look them up.</summary>
internal sealed class EndCells(CsvIdSpace space, byte delimiter, int rows) : CellColumn(delimiter, 0)
{
    private const int Longest = 128;

    /// <summary>The nodes by their numbers.</summary>
    public int[] Nodes { get; } = new int[rows];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Read(ReadOnlySpan<byte> bytes, int at, int row)
    {
        int end, node;
        if (space.IsInteger && (end = CsvBytes.ReadInteger(bytes, at, Delimiter, out long number)) >= 0)
        {
            node = space.Ids.Find(number);
        }
        else if (!space.IsInteger && bytes[at] != '"' && (end = CsvBytes.EndOf(bytes, at, Delimiter)) - at is > 0 and <= Longest)
        {
            Span<char> text = stackalloc char[Longest];
            node = space.Ids.Find(text[..Encoding.UTF8.GetChars(bytes[at..end], text)]);
        }
        else
        {
            end = CsvBytes.ReadText(bytes, at, Delimiter, out string? text);
            node = end < 0 ? CsvBytes.Wrong : space.Find(new CsvField(text, 0, 0));
        }

        Nodes[row] = node;
        return node < 0 ? CsvBytes.Wrong : end;
    }
}
