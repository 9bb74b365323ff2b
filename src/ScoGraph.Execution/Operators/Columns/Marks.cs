using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
            for (ulong bits = Words[word]; bits != 0; bits &= bits - 1)
                into[kept++] = nodes[from + BitOperations.TrailingZeroCount(bits)];
        }

        return kept;
    }
}
