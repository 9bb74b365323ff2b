using System.Runtime.CompilerServices;
using ScoGraph.Formats.Csv.Bytes;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Cells that are read over.</summary>
internal sealed class SkippedCells(byte delimiter) : CellColumn(delimiter, 0)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Read(ReadOnlySpan<byte> bytes, int at, int row) =>
        bytes[at] == '"' ? CsvBytes.ReadText(bytes, at, Delimiter, out _) : CsvBytes.EndOf(bytes, at, Delimiter);
}
