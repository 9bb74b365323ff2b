using System.Buffers.Binary;
using System.Text;

namespace ScoGraph.Sqlite.Encoding;

/// <summary>
/// Bytes being written. Integers are written seven bits a byte, the low ones first (LEB128); those that may be negative zigzag, so that
/// small ones are short.
/// </summary>
internal sealed class ByteWriter
{
    private const int WellFormed = 0, CodeUnits = 1;

    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value) => Room(1)[0] = value;

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    public void Unsigned(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    public void Count(int value) => Unsigned((ulong)value);

    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    public void Fixed(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), value);

    public void Float(double value) => Fixed(BitConverter.DoubleToUInt64Bits(value));

    /// <summary>A text: UTF-8, or its code units where a half of a surrogate pair stands alone.</summary>
    public void Text(string text)
    {
        int length;
        try
        {
            length = StrictUtf8.Encoding.GetByteCount(text);
        }
        catch (EncoderFallbackException)
        {
            Unsigned(((ulong)text.Length << 1) | CodeUnits);
            foreach (char unit in text)
                BinaryPrimitives.WriteUInt16LittleEndian(Room(sizeof(char)), unit);
            return;
        }

        Unsigned(((ulong)length << 1) | WellFormed);
        StrictUtf8.Encoding.GetBytes(text, Room(length));
    }

    private Span<byte> Room(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(Length + count, _bytes.Length * 2));
        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }
}
