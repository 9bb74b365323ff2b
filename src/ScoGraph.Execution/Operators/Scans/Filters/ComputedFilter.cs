using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>
/// A comparison of two integers that are read or computed for many nodes at once. Where one is no integer, or cannot be computed, the
/// condition itself is asked node by node, so that every meaning and every error is its own.
/// </summary>
/// <param name="sides">What is compared.</param>
/// <param name="condition">The condition itself.</param>
/// <param name="slot">Where it reads the node.</param>
/// <param name="mayFail">Whether the condition may fail for a node.</param>
internal sealed class ComputedFilter(ComparedTerms sides, Condition condition, int slot, bool mayFail) : IScanFilter
{
    private readonly IntegerTerm _left = sides.Left;
    private readonly IntegerTerm _right = sides.Right;
    private byte[] _present = [];

    public void Begin(Frame frame)
    {
        _left.Begin(frame);
        _right.Begin(frame);
    }

    public int Narrow(int[] batch, int count, Frame frame)
    {
        Span<int> nodes = batch.AsSpan(0, count);
        if (!_left.Compute(nodes) || !_right.Compute(nodes))
            return mayFail && count > 1 ? IScanFilter.OneByOne : NarrowByRow(nodes, frame);
        if (_present.Length < count)
            _present = new byte[batch.Length];
        for (int i = 0; i < count; i++)
            _present[i] = (byte)(_left.Present[i] & _right.Present[i]);
        ReadOnlySpan<byte> present = _present.AsSpan(0, count);
        ReadOnlySpan<long> a = _left.Values.AsSpan(0, count), b = _right.Values.AsSpan(0, count);
        return sides.Comparison switch
        {
            Comparison.Equal => Equal(a, b, present, nodes, 1),
            Comparison.NotEqual => Equal(a, b, present, nodes, 0),
            Comparison.Less => Less(a, b, present, nodes, 1),
            Comparison.LessOrEqual => Less(b, a, present, nodes, 0),
            Comparison.Greater => Less(b, a, present, nodes, 1),
            _ => Less(a, b, present, nodes, 0),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Equal(ReadOnlySpan<long> a, ReadOnlySpan<long> b, ReadOnlySpan<byte> present, Span<int> nodes, int wanted)
    {
        int kept = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[kept] = nodes[i];
            kept += present[i] & ((a[i] == b[i] ? 1 : 0) ^ wanted ^ 1);
        }

        return kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Less(ReadOnlySpan<long> a, ReadOnlySpan<long> b, ReadOnlySpan<byte> present, Span<int> nodes, int wanted)
    {
        int kept = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[kept] = nodes[i];
            kept += present[i] & ((a[i] < b[i] ? 1 : 0) ^ wanted ^ 1);
        }

        return kept;
    }

    private int NarrowByRow(Span<int> nodes, Frame frame)
    {
        int kept = 0;
        foreach (int node in nodes)
        {
            Value.PutNode(ref frame.Row[slot], node);
            long made = frame.Made;
            if (condition(frame))
                nodes[kept++] = node;
            frame.Forget(made);
        }

        return kept;
    }
}
