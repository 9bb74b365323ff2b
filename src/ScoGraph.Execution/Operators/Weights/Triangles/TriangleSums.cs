using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Weights.Triangles;

/// <summary>
/// The sum over all triangles, in each order of their corners, of the products of the corners' weights. Threads take some nodes at a
/// time as the first corner; sums are exact, so that no order of them matters.
/// </summary>
internal sealed class TriangleSums
{
    /// <summary>What is added for a triangle is then below 2^63, so that a sum that is too large is seen by its sign.</summary>
    public const long MostWeight = 1L << 20;

    /// <summary>The orders of three corners, and those in which a given corner is the first.</summary>
    private const int Orders = 6, OrdersOfOne = 2;

    private const int NodesAtOnce = 256;

    /// <summary>Fewer relationships are one thread's.</summary>
    private const int FewTargets = 1 << 15;

    private readonly OrientedLists _lists;
    private readonly long[]?[] _weights;
    private readonly long[]? _only;
    private readonly bool _isFree;
    private int _next;
    private long _sum;
    private long _signs;
    private volatile bool _repeats;
    private volatile bool _isStopped;

    /// <param name="lists">The relationships.</param>
    /// <param name="weights">For each corner the weights by number; null where all are 1. Each is below <see cref="MostWeight"/>.</param>
    public TriangleSums(OrientedLists lists, long[]?[] weights)
    {
        (_lists, _weights) = (lists, weights);
        _isFree = weights.All(corner => corner is null);
        _only = weights.Count(corner => corner is not null) == 1 ? weights.First(corner => corner is not null) : null;
    }

    /// <summary>The sum; below 0 for more than an integer can count, null where a node is joined twice to another.</summary>
    public long? Sum(Frame frame)
    {
        int helpers = _lists.Targets.Length >= FewTargets || frame.SharedAfter <= TimeSpan.Zero ? frame.Threads - 1 : 0;
        if (helpers > 0)
            HelperThreads.Run(helpers, () => Work(null), () => Work(frame));
        else
            Work(frame);
        return _repeats ? null : _signs < 0 ? _signs : _sum;
    }

    /// <param name="frame">The row of the thread of the run; null for one that helps.</param>
    private void Work(Frame? frame)
    {
        int count = _lists.Nodes.Length;
        byte[] marks = ArrayPool<byte>.Shared.Rent(count);
        marks.AsSpan(0, count).Clear();
        try
        {
            while (!_isStopped && Interlocked.Add(ref _next, NodesAtOnce) - NodesAtOnce is var from && from < count)
            {
                frame?.ThrowIfStopped();
                long sum = 0, signs = 0;
                for (int first = from; first < Math.Min(from + NodesAtOnce, count); first++)
                {
                    sum += Of(first, marks);
                    signs |= sum;
                }

                long all = Interlocked.Add(ref _sum, sum);
                Interlocked.Or(ref _signs, signs | all);
            }
        }
        finally
        {
            _isStopped |= frame is not null;
            ArrayPool<byte>.Shared.Return(marks);
        }
    }

    /// <summary>The sum over the triangles whose first corner is a node.</summary>
    private long Of(int first, byte[] marks)
    {
        int[] targets = _lists.Targets;
        (int Start, int End)[] bounds = _lists.Bounds;
        ReadOnlySpan<int> seconds = targets.AsSpan(bounds[first].Start, bounds[first].End - bounds[first].Start);
        if (seconds.Length < 2)
            return 0;
        int repeats = 0;
        foreach (int second in seconds)
        {
            repeats |= marks[second];
            marks[second] = 1;
        }

        if (repeats != 0)
            _isStopped = _repeats = true;
        long sum = 0, signs = 0;
        bool areFew = _isFree && seconds.Length <= OrientedLists.Slack && Vector256.IsHardwareAccelerated;
        if (areFew)
            sum = Orders * CountFew(seconds, targets, bounds, marks);
        foreach (int second in areFew ? [] : seconds)
        {
            (int start, int end) = bounds[second];
            ReadOnlySpan<int> thirds = targets.AsSpan(start, end - start);
            sum += _isFree ? Orders * Count(thirds, marks)
                : _only is not null ? Weigh(_only, first, second, thirds, marks) : Weigh(first, second, thirds, marks);
            signs |= sum;
        }

        foreach (int second in seconds)
            marks[second] = 0;
        return signs < 0 ? long.MinValue : sum;
    }

    /// <summary>
    /// Counts what few nodes have in common with the list of each, mostly as short: each entry of the one is compared with each of the
    /// other at once, which no length makes a branch of (Schlegel, Willhalm and Lehner, ADMS 2011).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long CountFew(ReadOnlySpan<int> seconds, int[] targets, (int Start, int End)[] bounds, byte[] marks)
    {
        ref int lists = ref MemoryMarshal.GetArrayDataReference(targets);
        Vector256<int> first = Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(seconds.Length)),
            Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(seconds)), Vector256.Create(-1));
        Vector256<int> turn = Vector256.Create(1, 2, 3, 4, 5, 6, 7, 0), second = Vector256.Shuffle(first, turn),
            third = Vector256.Shuffle(second, turn), fourth = Vector256.Shuffle(third, turn), fifth = Vector256.Shuffle(fourth, turn),
            sixth = Vector256.Shuffle(fifth, turn), seventh = Vector256.Shuffle(sixth, turn), eighth = Vector256.Shuffle(seventh, turn);
        long count = 0;
        foreach (int node in seconds)
        {
            (int start, int end) = bounds[node];
            if (end - start > OrientedLists.Slack)
            {
                count += Count(targets.AsSpan(start, end - start), marks);
                continue;
            }

            Vector256<int> thirds = Vector256.LoadUnsafe(ref lists, (nuint)start);
            Vector256<int> same = Vector256.Equals(thirds, first) | Vector256.Equals(thirds, second)
                | Vector256.Equals(thirds, third) | Vector256.Equals(thirds, fourth) | Vector256.Equals(thirds, fifth)
                | Vector256.Equals(thirds, sixth) | Vector256.Equals(thirds, seventh) | Vector256.Equals(thirds, eighth);
            count += BitOperations.PopCount(same.ExtractMostSignificantBits() & ((1u << (end - start)) - 1));
        }

        return count;
    }

    private static long Count(ReadOnlySpan<int> thirds, byte[] marks)
    {
        int count = 0;
        foreach (int third in thirds)
            count += marks[third];
        return count;
    }

    private static long Weigh(long[] only, int first, int second, ReadOnlySpan<int> thirds, byte[] marks)
    {
        long sum = 0, count = 0;
        foreach (int third in thirds)
        {
            count += marks[third];
            sum += only[third] & -(long)marks[third];
        }

        return OrdersOfOne * (sum + (count * (only[first] + only[second])));
    }

    private long Weigh(int first, int second, ReadOnlySpan<int> thirds, byte[] marks)
    {
        (long[]? one, long[]? two, long[]? three) = (_weights[0], _weights[1], _weights[2]);
        long sum = 0, signs = 0;
        foreach (int third in thirds)
        {
            if (marks[third] == 0)
                continue;
            sum += (Of(one, first) * ((Of(two, second) * Of(three, third)) + (Of(two, third) * Of(three, second))))
                + (Of(one, second) * ((Of(two, first) * Of(three, third)) + (Of(two, third) * Of(three, first))))
                + (Of(one, third) * ((Of(two, first) * Of(three, second)) + (Of(two, second) * Of(three, first))));
            signs |= sum;
        }

        return signs < 0 ? long.MinValue : sum;
    }

    private static long Of(long[]? corner, int node) => corner is null ? 1 : corner[node];
}
