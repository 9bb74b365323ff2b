using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>Finds again the strings of short texts: each place of a table keeps the text that came there last.</summary>
internal sealed class ShortTexts
{
    /// <summary>How many bytes a text has at the most.</summary>
    public const int Longest = 15;

    /// <summary>How many bytes are looked at, whatever the text's length.</summary>
    public const int Window = 16;

    private const int Bits = 8;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly Entry[] _entries = new Entry[1 << Bits];

    /// <summary>The string of the first bytes of a window, of which there is at least one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string Get(ReadOnlySpan<byte> window, int length)
    {
        UInt128 mask = (UInt128.One << (8 * length)) - 1;
        UInt128 bytes = (BinaryPrimitives.ReadUInt128LittleEndian(window) & mask) | ((UInt128)(uint)length << (8 * Longest));
        ulong mixed = unchecked(((ulong)bytes ^ ((ulong)(bytes >> 64) * Multiplier)) * Multiplier);
        ref Entry entry = ref _entries[mixed >> (64 - Bits)];
        if (entry.Bytes != bytes)
            entry = new Entry(bytes, Encoding.UTF8.GetString(window[..length]));
        return entry.Text;
    }

    /// <param name="Bytes">The text, behind it zeros, in the last byte its length: zero where there is none.</param>
    private readonly record struct Entry(UInt128 Bytes, string Text);
}
