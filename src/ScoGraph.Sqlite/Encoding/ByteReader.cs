using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ScoGraph.Sqlite.Encoding;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Nothing is allocated by a number that the bytes left cannot fill.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private const int MostBytes = 10;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly int Left => _bytes.Length - _at;

    public byte Byte() => Bytes(1)[0];

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)Left)
            throw new DamagedException("it ends early");
        _at += count;
        return _bytes.Slice(_at - count, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Unsigned()
    {
        if ((uint)_at < (uint)_bytes.Length && _bytes[_at] < 0x80)
            return _bytes[_at++];
        return Longer();
    }

    /// <summary>A number of things that take at least so many bytes each.</summary>
    public int Count(int bytesEach = 1)
    {
        ulong count = Unsigned();
        if (count > int.MaxValue || (long)count * bytesEach > Left)
            throw new DamagedException("it counts more than it holds");
        return (int)count;
    }

    /// <summary>A number that is not negative and at most a bound.</summary>
    public int UpTo(int bound)
    {
        ulong value = Unsigned();
        return value <= (ulong)bound ? (int)value : throw new DamagedException("a number is too large");
    }

    public long Signed()
    {
        ulong value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public ulong Fixed() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(sizeof(ulong)));

    public double Float() => BitConverter.UInt64BitsToDouble(Fixed());

    public string Text()
    {
        ulong head = Unsigned();
        if (head >> 1 > int.MaxValue / sizeof(char))
            throw new DamagedException("a text is too long");
        int length = (int)(head >> 1);
        if ((head & 1) != 0)
            return new string(MemoryMarshal.Cast<byte, char>(Bytes(length * sizeof(char))));
        try
        {
            return StrictUtf8.Encoding.GetString(Bytes(length));
        }
        catch (ArgumentException)
        {
            throw new DamagedException("a text is no UTF-8");
        }
    }

    /// <exception cref="DamagedException">Something is left.</exception>
    public readonly void End()
    {
        if (Left > 0)
            throw new DamagedException("it goes on after its end");
    }

    private ulong Longer()
    {
        ulong value = 0;
        for (int i = 0; i < MostBytes; i++)
        {
            byte next = Byte();
            value |= (ulong)(next & 0x7f) << (7 * i);
            if (next < 0x80)
                return value;
        }

        throw new DamagedException("a number is too long");
    }
}
