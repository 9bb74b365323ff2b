using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>A bit for each of some rows: whether a condition is met.</summary>
internal sealed class Marks
{
    /// <summary>The rows of a word.</summary>
    public const int WordSize = 64;

    public ulong[] Words { get; } = new ulong[RowVector.Size / WordSize];

    /// <summary>How many rows are marked.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in Words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Marks so many rows and none behind them.</summary>
    public void Begin(int count)
    {
        Array.Fill(Words, ulong.MaxValue);
        End(count);
    }

    /// <summary>Takes the marks of rows away that are not there.</summary>
    public void End(int count)
    {
        int word = count / WordSize;
        if (word == Words.Length)
            return;
        Words[word] &= (1UL << (count % WordSize)) - 1;
        Words.AsSpan(word + 1).Clear();
    }

    /// <summary>Keeps the marks of rows that others mark, too.</summary>
    public void And(Marks others)
    {
        for (int i = 0; i < Words.Length; i++)
            Words[i] &= others.Words[i];
    }

    /// <summary>Keeps the marks of rows for which something is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void And(bool[] present)
    {
        ReadOnlySpan<Vector512<byte>> flags = MemoryMarshal.Cast<bool, Vector512<byte>>(present);
        for (int i = 0; i < flags.Length; i++)
            Words[i] &= ~Vector512.Equals(flags[i], Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    /// <summary>Marks those, too, that others mark.</summary>
    public void Or(Marks others)
    {
        for (int i = 0; i < Words.Length; i++)
            Words[i] |= others.Words[i];
    }

    /// <summary>Takes the marks of rows away that others mark.</summary>
    public void Remove(Marks others)
    {
        for (int i = 0; i < Words.Length; i++)
            Words[i] &= ~others.Words[i];
    }

    /// <summary>Marks the rows that are not marked, and no others.</summary>
    public void Turn()
    {
        for (int i = 0; i < Words.Length; i++)
            Words[i] = ~Words[i];
    }

    /// <summary>Takes over the marks of others.</summary>
    public void Set(Marks others) => others.Words.CopyTo(Words, 0);

    /// <summary>Keeps the nodes of marked rows, in order.</summary>
    /// <param name="nodes">The nodes of all rows.</param>
    /// <param name="into">Takes those of marked rows; may be the same place.</param>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Keep(ReadOnlySpan<int> nodes, Span<int> into)
    {
        int kept = 0;
        for (int word = 0, from = 0; from < nodes.Length; word++, from += WordSize)
        {
            ulong bits = Words[word];
            if (Avx512F.IsSupported && from + WordSize <= nodes.Length && kept + WordSize <= into.Length)
            {
                kept = Compress(bits, nodes.Slice(from, WordSize), into, kept);
                continue;
            }

            for (; bits != 0; bits &= bits - 1)
                into[kept++] = nodes[from + BitOperations.TrailingZeroCount(bits)];
        }

        return kept;
    }

    /// <summary>Keeps the nodes of a word, sixteen at a time; what stands behind those that are kept means nothing.</summary>
    /// <returns>How many are kept by now.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Compress(ulong bits, ReadOnlySpan<int> nodes, Span<int> into, int kept)
    {
        Vector512<int> lanes = Vector512.Create(
            1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7,
            1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);
        for (int at = 0; at < WordSize; at += Vector512<int>.Count, bits >>= Vector512<int>.Count)
        {
            int some = (int)(bits & ushort.MaxValue);
            Vector512<int> chosen = Vector512.Equals(Vector512.Create(some) & lanes, lanes);
            // Never beyond what has been read, where it is the same place.
            Avx512F.Compress(Vector512<int>.Zero, chosen, Vector512.Create(nodes.Slice(at, Vector512<int>.Count)))
                .CopyTo(into.Slice(kept, Vector512<int>.Count));
            kept += BitOperations.PopCount((uint)some);
        }

        return kept;
    }
}
