using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ScoGraph.Model.Snapshots.Texts;

/// <summary>
/// The first four bytes of each of some texts, or the last four, one behind the other: most texts that begin or end otherwise are told by
/// them, sixteen at a time (as the prefixes of Neumann and Freitag, "Umbra: A Disk-Based System with In-Memory Performance", CIDR 2020).
/// Texts that are shorter have zeros beside theirs, so that what fits is still to be compared.
/// </summary>
/// <param name="ends">The bytes, those at the very end of the text the lowest of the first four, the highest of the last four.</param>
internal sealed class TextEnds(uint[] ends)
{
    private const int Size = sizeof(uint);

    /// <summary>The first bytes of a text.</summary>
    public static uint First(ReadOnlySpan<byte> text)
    {
        Span<byte> four = stackalloc byte[Size];
        text[..Math.Min(Size, text.Length)].CopyTo(four);
        return BinaryPrimitives.ReadUInt32LittleEndian(four);
    }

    /// <summary>The last bytes of a text.</summary>
    public static uint Last(ReadOnlySpan<byte> text)
    {
        Span<byte> four = stackalloc byte[Size];
        int length = Math.Min(Size, text.Length);
        text[^length..].CopyTo(four[^length..]);
        return BinaryPrimitives.ReadUInt32LittleEndian(four);
    }

    /// <summary>Which bits a part decides, of the first bytes or of the last.</summary>
    public static uint Mask(int bytes, bool ofFirst) =>
        bytes >= Size ? uint.MaxValue : ofFirst ? uint.MaxValue >> (8 * (Size - bytes)) : uint.MaxValue << (8 * (Size - bytes));

    /// <summary>Keeps those of some elements whose texts may fit, in their order.</summary>
    /// <param name="sought">The bytes that are sought.</param>
    /// <param name="mask">The bits of them that count.</param>
    /// <param name="first">The place of the element with the number 0.</param>
    /// <param name="ids">The elements, ascending.</param>
    /// <param name="kept">Takes those that may fit; may overlap <paramref name="ids"/> from the left.</param>
    /// <returns>How many they are.</returns>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Narrow(uint sought, uint mask, int first, ReadOnlySpan<int> ids, Span<int> kept)
    {
        sought &= mask;
        int count = 0, done = 0;
        if (ids[^1] - ids[0] == ids.Length - 1)
        {
            int from = ids[0];
            ReadOnlySpan<Vector512<uint>> vectors = MemoryMarshal.Cast<uint, Vector512<uint>>(ends.AsSpan(from + first, ids.Length));
            Vector512<uint> wanted = Vector512.Create(sought), counting = Vector512.Create(mask);
            for (int i = 0; i < vectors.Length; i++, from += Vector512<uint>.Count)
            {
                ulong bits = Vector512.Equals(vectors[i] & counting, wanted).ExtractMostSignificantBits();
                for (; bits != 0; bits &= bits - 1)
                    kept[count++] = from + BitOperations.TrailingZeroCount(bits);
            }

            done = vectors.Length * Vector512<uint>.Count;
        }

        foreach (int id in ids[done..])
        {
            kept[count] = id;
            count += (ends[id + first] & mask) == sought ? 1 : 0;
        }

        return count;
    }
}
