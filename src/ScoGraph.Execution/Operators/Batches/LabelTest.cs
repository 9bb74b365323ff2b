using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>Whether nodes have a label. One run's.</summary>
/// <param name="slot">Where they stand.</param>
/// <param name="label">The label.</param>
/// <param name="isNegated">Whether rows are wanted of nodes that do not have it.</param>
internal sealed class LabelTest(int slot, NameReference label, bool isNegated) : IBatchTest
{
    private readonly Marks _marks = new();

    public void Begin(Frame frame)
    {
    }

    public bool Test(Frame frame, BatchRows rows, int from, int count, Marks marked)
    {
        Mark(frame.Label(label), rows[rows.PlaceOf(slot)].AsSpan(from, count), _marks.Words);
        if (isNegated)
            _marks.Turn();
        // What is marked behind the last row is marked nowhere else.
        marked.And(_marks);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mark(IdSet set, ReadOnlySpan<int> nodes, Span<ulong> marks)
    {
        int number = -1;
        ulong[]? page = null;
        for (int word = 0, at = 0; at < nodes.Length; word++, at += Marks.WordSize)
        {
            ReadOnlySpan<int> some = nodes[at..Math.Min(at + Marks.WordSize, nodes.Length)];
            ulong bits = 0;
            for (int i = 0; i < some.Length; i++)
            {
                int node = some[i];
                if (node >> IdSet.PageBits != number)
                {
                    number = node >> IdSet.PageBits;
                    page = set.Page(number);
                }

                if (page is not null)
                    bits |= (page[(node & (IdSet.PageSize - 1)) >> 6] >> (node & 63) & 1) << i;
            }

            marks[word] = bits;
        }
    }
}
