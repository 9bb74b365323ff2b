using ScoGraph.Formats.Elements.Batches;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>
/// The cells of one column of a block. What its fields mean is what <see cref="CsvFolderReader"/> says of them row by row.
/// </summary>
/// <param name="delimiter">What stands between fields.</param>
/// <param name="rows">How many rows there are at the most.</param>
internal abstract class CellColumn(byte delimiter, int rows)
{
    private readonly ulong[] _present = new ulong[(rows + 63) >> 6];

    /// <summary>What the cells are as a property; null where they are none.</summary>
    public virtual BatchColumn? Property => null;

    /// <summary>A bit for each row with a value.</summary>
    protected ulong[] Present => _present;

    protected byte Delimiter => delimiter;

    /// <summary>Reads the cell of a row.</summary>
    /// <param name="bytes">The block.</param>
    /// <param name="at">Where the cell begins.</param>
    /// <param name="row">The row.</param>
    /// <returns>
    /// Where the cell ends; <see cref="Formats.Csv.Bytes.CsvBytes.Wrong"/> for anything out of the ordinary, errors among it.
    /// </returns>
    public abstract int Read(ReadOnlySpan<byte> bytes, int at, int row);

    protected void Mark(int row) => _present[row >> 6] |= 1UL << (row & 63);
}
