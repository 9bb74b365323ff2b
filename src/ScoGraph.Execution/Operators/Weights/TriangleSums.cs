using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Weights;

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
        byte[] marks = new byte[_lists.Nodes.Length];
        try
        {
            while (!_isStopped && Interlocked.Add(ref _next, NodesAtOnce) - NodesAtOnce is var from && from < marks.Length)
            {
                frame?.ThrowIfStopped();
                long sum = 0, signs = 0;
                for (int first = from; first < Math.Min(from + NodesAtOnce, marks.Length); first++)
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
        foreach (int second in seconds)
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
