namespace ScoGraph.Formats.Csv.Bytes;

/// <summary>Whole rows of a file of separated values as bytes, the last with its line end.</summary>
/// <param name="Buffer">Rented; whoever reads the block gives it back.</param>
/// <param name="Length">How many of its bytes are the block; 0 where the rows could not be told apart.</param>
/// <param name="IsFirst">Whether the file begins with it.</param>
internal readonly record struct CsvBlock(byte[] Buffer, int Length, bool IsFirst)
{
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);
}
