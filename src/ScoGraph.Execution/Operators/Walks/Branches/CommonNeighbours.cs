using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Execution.Memory;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// Counts, for many pairs of nodes at once, what their neighbours in two lists have in common. Where the lists begin is found for all pairs
/// before any is read, so that the memory fetches for many at a time: of large graphs nothing else takes long. One thread's.
/// </summary>
internal sealed class CommonNeighbours
{
    private int[] _leftStarts = [];
    private int[] _leftLengths = [];
    private int[] _rightStarts = [];
    private int[] _rightLengths = [];

    /// <summary>For each pair the pairs of neighbours that differ: all but those of the same; -1 where a node has very many.</summary>
    public void CountUnlike(Adjacency left, Adjacency right, ReadOnlySpan<int> ones, ReadOnlySpan<int> others, Span<long> counts)
    {
        Find(left, right, ones, others);
        for (int i = 0; i < counts.Length; i++)
        {
            long ofOne = _leftLengths[i], ofOther = _rightLengths[i];
            counts[i] = (ofOne | ofOther) < 0 ? -1
                : ofOne == 0 || ofOther == 0 ? 0 : (ofOne * ofOther) - Common(left, right, ones[i], others[i], i, isEachPair: true);
        }
    }

    /// <summary>For each pair the neighbours of the one that the other does not have; -1 where a node has very many.</summary>
    public void CountMissing(Adjacency left, Adjacency right, ReadOnlySpan<int> ones, ReadOnlySpan<int> others, Span<long> counts)
    {
        Find(left, right, ones, others);
        for (int i = 0; i < counts.Length; i++)
        {
            long ofOne = _leftLengths[i], ofOther = _rightLengths[i];
            counts[i] = (ofOne | ofOther) < 0 ? -1
                : ofOne == 0 || ofOther == 0 ? ofOne : ofOne - Common(left, right, ones[i], others[i], i, isEachPair: false);
        }
    }

    private void Find(Adjacency left, Adjacency right, ReadOnlySpan<int> ones, ReadOnlySpan<int> others)
    {
        if (_leftStarts.Length < ones.Length)
        {
            (_leftStarts, _leftLengths) = (new int[ones.Length], new int[ones.Length]);
            (_rightStarts, _rightLengths) = (new int[ones.Length], new int[ones.Length]);
        }

        Find(left, ones, _leftStarts, _leftLengths);
        Find(right, others, _rightStarts, _rightLengths);
    }

    /// <summary>Finds where lists begin and how long they are, -1 for very long ones, and asks for the first entries of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Find(Adjacency list, ReadOnlySpan<int> nodes, Span<int> starts, Span<int> lengths)
    {
        int ahead = list.PageCount >= Ahead.ManyElements >> Adjacency.PageBits ? Ahead.Distance : nodes.Length;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (i + ahead < nodes.Length && list.Page(nodes[i + ahead] >> Adjacency.PageBits) is { } later)
                Ahead.Fetch(later.Offsets, nodes[i + ahead] & (Adjacency.PageSize - 1));
            int at = nodes[i] & (Adjacency.PageSize - 1), start = 0, length = 0;
            if (list.Page(nodes[i] >> Adjacency.PageBits) is { } page)
            {
                start = page.Offsets[at];
                length = page.Hubs is { } hubs && hubs[at] is not null ? -1 : page.Offsets[at + 1] - start;
                Ahead.Fetch(page.Neighbours, start);
            }

            (starts[i], lengths[i]) = (start, length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Common(Adjacency left, Adjacency right, int one, int other, int at, bool isEachPair)
    {
        int[] own = left.Page(one >> Adjacency.PageBits)!.Neighbours, others = right.Page(other >> Adjacency.PageBits)!.Neighbours;
        int from = _leftStarts[at], length = _leftLengths[at], start = _rightStarts[at], count = _rightLengths[at];
        ReadOnlySpan<int> ofOne = own.AsSpan(from, length);
        if (!Vector256.IsHardwareAccelerated || length > Vector256<int>.Count || count > Vector256<int>.Count
            || start > others.Length - Vector256<int>.Count)
        {
            ReadOnlySpan<int> ofOther = others.AsSpan(start, count);
            return isEachPair ? SortedLists.CountPairs(ofOne, ofOther) : SortedLists.CountFound(ofOne, ofOther);
        }

        Vector256<int> eight = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(others), (nuint)start);
        uint among = (1u << count) - 1;
        int common = 0;
        foreach (int neighbour in ofOne)
        {
            uint same = Vector256.Equals(eight, Vector256.Create(neighbour)).ExtractMostSignificantBits() & among;
            common += isEachPair ? BitOperations.PopCount(same) : same == 0 ? 0 : 1;
        }

        return common;
    }
}
