using System.Buffers;

namespace ScoGraph.Formats.Csv.Bytes;

/// <summary>Cuts the bytes of a file of separated values into blocks of whole rows, so that several threads can read them.</summary>
/// <param name="bytes">The file, in UTF-8 with or without its mark.</param>
/// <param name="delimiter">What stands between fields.</param>
/// <param name="blockSize">About how many bytes a block has, as far as its rows let it.</param>
internal sealed class CsvBlockReader(Stream bytes, byte delimiter, int blockSize)
{
    /// <summary>Small enough for the second level of a processor's cache, large enough for some thousand rows.</summary>
    public const int UsualSize = 1 << 16;

    /// <summary>A row that is longer is not looked for.</summary>
    private const int LargestBlock = 1 << 23;

    private byte[] _rest = [];
    private bool _isBegun;
    private bool _isBehindMark;
    private bool _isDone;

    /// <summary>The next block; null behind the last one.</summary>
    public CsvBlock? Next()
    {
        for (int size = blockSize; !_isDone; size *= 2)
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(size, 2 * _rest.Length));
            _rest.CopyTo(buffer, 0);

            // One byte is left for the line end that the last row may lack.
            int wanted = buffer.Length - _rest.Length - 1;
            int read = bytes.ReadAtLeast(buffer.AsSpan(_rest.Length, wanted), wanted, throwOnEndOfStream: false);
            int length = SkipMark(buffer, _rest.Length + read);
            if (read < wanted)
                return Last(buffer, length);
            int end = EndOfRows(buffer.AsSpan(0, length), delimiter);
            _rest = buffer[end..length];
            if (end > 0)
                return Take(buffer, end);
            ArrayPool<byte>.Shared.Return(buffer);
            if (size >= LargestBlock)
            {
                _isDone = true;
                return new CsvBlock([], 0, !_isBegun);
            }
        }

        return null;
    }

    /// <summary>The place behind the last line end that surely ends a row; 0 where there is none.</summary>
    public static int EndOfRows(ReadOnlySpan<byte> rows, byte delimiter)
    {
        int end = 0, at = 0;
        while (true)
        {
            int quote = rows[at..].IndexOf((byte)'"');
            int line = (quote < 0 ? rows[at..] : rows.Slice(at, quote)).LastIndexOf((byte)'\n');
            if (line >= 0)
                end = at + line + 1;
            if (quote < 0)
                return end;
            at += quote + 1;
            bool opens = at == 1 || rows[at - 2] == delimiter || rows[at - 2] is (byte)'\n' or (byte)'\r';
            if (!opens)
                continue;
            int close = CsvBytes.ClosingQuote(rows, at);

            // A quote at the very end may be the first of two.
            if (close < 0 || close + 1 == rows.Length)
                return end;
            at = close + 1;
        }
    }

    private int SkipMark(byte[] buffer, int length)
    {
        bool isMarked = !_isBehindMark && buffer.AsSpan(0, length).StartsWith("\uFEFF"u8);
        _isBehindMark = true;
        if (!isMarked)
            return length;
        buffer.AsSpan(3, length - 3).CopyTo(buffer);
        return length - 3;
    }

    private CsvBlock? Last(byte[] buffer, int length)
    {
        _isDone = true;
        if (length == 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            return null;
        }

        if (buffer[length - 1] != '\n')
            buffer[length++] = (byte)'\n';
        return Take(buffer, length);
    }

    private CsvBlock Take(byte[] buffer, int length)
    {
        CsvBlock block = new(buffer, length, !_isBegun);
        _isBegun = true;
        return block;
    }
}
