using System.Buffers.Binary;
using System.Numerics;

namespace ScoGraph.Sqlite.Encoding;

/// <summary>CRC-32C (Castagnoli; RFC 3720, appendix B.4), which processors compute.</summary>
internal static class Checksum
{
    /// <summary>The checksum of bytes that stand behind others.</summary>
    /// <param name="seed">The checksum of what stands before; 0 for nothing.</param>
    /// <param name="bytes">The bytes.</param>
    public static uint Of(uint seed, ReadOnlySpan<byte> bytes)
    {
        uint crc = ~seed;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (byte one in bytes)
            crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }

    /// <summary>The checksum of a number that stands behind others.</summary>
    public static uint Of(uint seed, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return Of(seed, bytes);
    }

    /// <summary>The checksum of a text that stands behind others; of null, too.</summary>
    public static uint Of(uint seed, string? text) =>
        text is null ? Of(seed, -1) : Of(Of(seed, text.Length), System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
}
