using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ScoGraph.Model.Snapshots;

/// <summary>A set of ids as pages of bits. Immutable once handed out.</summary>
internal sealed class IdSet(ulong[]?[] own, int count, PageSource<ulong[]>? source = null) : Paged<ulong[]>(own, source)
{
    public const int PageBits = 12;
    public const int PageSize = 1 << PageBits;

    /// <summary>The words of a page that is not absent.</summary>
    public const int WordsPerPage = PageSize / 64;

    public static readonly IdSet Empty = new([], 0);

    public int Count => count;

    public bool Contains(int id) =>
        Page(id >> PageBits) is { } words && (words[(id & (PageSize - 1)) >> 6] >> (id & 63) & 1) != 0;

    /// <summary>The ids, ascending, in an array of their own.</summary>
    public int[] ToArray()
    {
        int[] ids = new int[count];
        int from = 0;
        Read(ref from, ids);
        return ids;
    }

    /// <summary>
    /// Writes the next ids at or above <paramref name="from"/>, ascending, and moves <paramref name="from"/> behind the last one written.
    /// </summary>
    /// <returns>How many were written; 0 at the end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Read(ref int from, Span<int> ids)
    {
        int written = 0;
        int id = from;
        while (written < ids.Length)
        {
            int page = id >> PageBits;
            if (page >= PageCount)
                break;
            if (Page(page) is not { } words)
            {
                id = (page + 1) << PageBits;
                continue;
            }

            int word = (id & (PageSize - 1)) >> 6;
            ulong bits = words[word] >> (id & 63) << (id & 63);
            int start = (page << PageBits) + (word << 6);
            if (bits == ulong.MaxValue && ids.Length - written >= 64)
            {
                ReadAll(start, MemoryMarshal.Cast<int, Vector512<int>>(ids.Slice(written, 64)));
                (id, written) = (start + 64, written + 64);
                continue;
            }

            while (bits != 0 && written < ids.Length)
            {
                ids[written++] = start + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
            }

            id = bits == 0 ? start + 64 : start + BitOperations.TrailingZeroCount(bits);
        }

        from = id;
        return written;
    }

    /// <summary>Ids one behind the other, as many as a word has bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReadAll(int start, Span<Vector512<int>> ids)
    {
        Vector512<int> next = Vector512<int>.Indices + Vector512.Create(start);
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = next;
            next += Vector512.Create(Vector512<int>.Count);
        }
    }
}
