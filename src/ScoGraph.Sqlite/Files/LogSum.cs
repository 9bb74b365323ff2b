using System.Buffers.Binary;

namespace ScoGraph.Sqlite.Files;

/// <summary>The checksum of SQLite's log: two sums that go into each other.</summary>
/// <param name="isBigEndian">In which order the bytes of its words stand.</param>
internal struct LogSum(bool isBigEndian)
{
    private uint _first;
    private uint _second;

    /// <summary>Goes on over bytes, a multiple of eight.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 2 * sizeof(uint); bytes = bytes[(2 * sizeof(uint))..])
        {
            uint one = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            uint other = BinaryPrimitives.ReadUInt32LittleEndian(bytes[sizeof(uint)..]);
            _first = unchecked(_first + _second + (isBigEndian ? BinaryPrimitives.ReverseEndianness(one) : one));
            _second = unchecked(_second + _first + (isBigEndian ? BinaryPrimitives.ReverseEndianness(other) : other));
        }
    }

    /// <summary>Whether bytes of the log say this sum.</summary>
    public readonly bool Is(ReadOnlySpan<byte> stored) => BinaryPrimitives.ReadUInt32BigEndian(stored) == _first
        && BinaryPrimitives.ReadUInt32BigEndian(stored[sizeof(uint)..]) == _second;

    /// <summary>Goes on from a sum that stands in the log.</summary>
    public void StartFrom(ReadOnlySpan<byte> stored) =>
        (_first, _second) = (BinaryPrimitives.ReadUInt32BigEndian(stored), BinaryPrimitives.ReadUInt32BigEndian(stored[sizeof(uint)..]));
}
