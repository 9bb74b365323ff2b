using System.Text.Json;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>
/// The part of a text that was received and not yet read, and where it stands in the whole. Grows to the largest element.
/// </summary>
internal sealed class JsonInput(string? fileName)
{
    private const int ChunkSize = 32 * 1024;

    private byte[] _bytes = new byte[ChunkSize];
    private int _from;
    private int _to;
    private TextPosition _position = TextPosition.Start;

    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_from.._to);

    /// <summary>Room for at least half a chunk more, to be followed by <see cref="Append"/>.</summary>
    public Memory<byte> Room()
    {
        if (_bytes.Length - _to < ChunkSize / 2)
        {
            byte[] target = _to - _from > _bytes.Length / 2 ? new byte[_bytes.Length * 2] : _bytes;
            Unread.CopyTo(target);
            (_bytes, _from, _to) = (target, 0, _to - _from);
        }

        return _bytes.AsMemory(_to);
    }

    public void Append(int count) => _to += count;

    public void Consume(long count)
    {
        _position = _position.After(Unread[..(int)count]);
        _from += (int)count;
    }

    /// <summary>Drops bytes that do not count as text, such as a byte order mark.</summary>
    public void Skip(int count) => _from += count;

    /// <summary>The line of a place in <see cref="Unread"/>.</summary>
    public int LineAt(long offset) => _position.After(Unread[..(int)offset]).Line;

    /// <summary>The error of a place in <see cref="Unread"/>.</summary>
    public GraphFormatException At(long offset, string reason, Exception? inner = null)
    {
        TextPosition place = _position.After(Unread[..(int)Math.Min(offset, Unread.Length)]);
        return new GraphFormatException(reason, fileName, place.Line, place.Column, inner);
    }

    /// <summary>What the JSON reader refused. Its own message names a line from 0 and bytes, so both are taken from its fields.</summary>
    public GraphFormatException Broken(JsonException error)
    {
        long offset = OffsetOf((int)(error.LineNumber ?? 0), error.BytePositionInLine ?? 0);
        return Broken(error, offset, Unread.Length);
    }

    /// <summary>What the JSON reader refused of the first bytes of <see cref="Unread"/>, a line that it was given alone.</summary>
    public GraphFormatException Broken(JsonException error, int length) =>
        Broken(error, Math.Min(error.BytePositionInLine ?? 0, length), length);

    private GraphFormatException Broken(JsonException error, long offset, int length)
    {
        if (Unread[(int)offset..length].Trim(" \t\r\n"u8).IsEmpty)
            return At(offset, FormatErrors.Truncated, error);
        int tail = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return At(offset, FormatErrors.NotJson(tail < 0 ? error.Message : error.Message[..tail]), error);
    }

    private long OffsetOf(int line, long byteInLine)
    {
        int offset = 0;
        int ends = line - (_position.Line - 1);
        if (ends <= 0)
            return Math.Clamp(byteInLine - _position.ByteInLine, 0, Unread.Length);
        for (; ends > 0; ends--)
        {
            int end = Unread[offset..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            offset += end + 1;
        }

        return Math.Clamp(offset + byteInLine, 0, Unread.Length);
    }
}
