using System.Buffers.Binary;
using System.IO.Compression;

namespace ScoGraph.Sqlite.Encoding;

/// <summary>
/// Bytes as they stand in the file: a checksum, which also covers what they are (a number that nothing else of the kind has), whether they
/// are compressed (Brotli, RFC 7932), and the bytes.
/// </summary>
internal static class SealedBytes
{
    private const int HeadLength = sizeof(uint) + sizeof(int);
    private const int MostBytes = 1 << 29;
    private const int Quality = 1;
    private const int Window = 22;

    /// <summary>Texts gain most; below this it is not worth the time of reading.</summary>
    private const int SmallestCompressed = 512;

    /// <param name="bytes">The bytes.</param>
    /// <param name="identity">What they are.</param>
    /// <param name="worth">Compressed where that leaves at most this part of them.</param>
    public static byte[] Seal(ReadOnlySpan<byte> bytes, long identity, double worth)
    {
        byte[] made = new byte[HeadLength + bytes.Length];
        int length = 0;
        bool isCompressed = bytes.Length >= SmallestCompressed
            && BrotliEncoder.TryCompress(bytes, made.AsSpan(HeadLength, (int)(bytes.Length * worth)), out length, Quality, Window);
        if (isCompressed)
            Array.Resize(ref made, HeadLength + length);
        else
            bytes.CopyTo(made.AsSpan(HeadLength));
        BinaryPrimitives.WriteInt32LittleEndian(made.AsSpan(sizeof(uint)), isCompressed ? bytes.Length : -1);
        BinaryPrimitives.WriteUInt32LittleEndian(made, Checksum.Of(Checksum.Of(0, identity), made.AsSpan(sizeof(uint))));
        return made;
    }

    /// <summary>The bytes that were sealed: a part of those given, or decompressed.</summary>
    /// <exception cref="DamagedException">They are not what was sealed under this identity.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> held, long identity)
    {
        if (held.Length < HeadLength)
            throw new DamagedException("it is cut off");
        if (BinaryPrimitives.ReadUInt32LittleEndian(held) != Checksum.Of(Checksum.Of(0, identity), held[sizeof(uint)..]))
            throw new DamagedException("its checksum differs");
        int length = BinaryPrimitives.ReadInt32LittleEndian(held[sizeof(uint)..]);
        if (length < 0)
            return held[HeadLength..];
        if (length > MostBytes)
            throw new DamagedException("it is too large");
        byte[] bytes = new byte[length];
        return BrotliDecoder.TryDecompress(held[HeadLength..], bytes, out int written) && written == length
            ? bytes : throw new DamagedException("it cannot be decompressed");
    }
}
