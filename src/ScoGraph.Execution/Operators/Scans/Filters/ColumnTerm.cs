using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>A property of the scanned nodes.</summary>
internal sealed class ColumnTerm(NameReference key) : IntegerTerm
{
    private PropertyColumn? _column;

    public override void Begin(Frame frame) => _column = frame.NodeColumn(key);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override bool Fill(ReadOnlySpan<int> nodes)
    {
        for (int from = 0; from < nodes.Length;)
        {
            int number = nodes[from] >> PropertyColumn.PageBits, to = from + 1;
            while (to < nodes.Length && nodes[to] >> PropertyColumn.PageBits == number)
                to++;
            ColumnPage? page = _column?.Page(number);
            if (page is null)
            {
                Values.AsSpan(from, to - from).Clear();
                Present.AsSpan(from, to - from).Clear();
            }
            else if (page.Integers is { } integers)
            {
                Read(new IntegerValues(integers, page.Present), nodes[from..to], Values.AsSpan(from), Present.AsSpan(from));
            }
            else
            {
                return false;
            }

            from = to;
        }

        return true;
    }

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Read(IntegerValues page, ReadOnlySpan<int> nodes, Span<long> values, Span<byte> present)
    {
        const int mask = PropertyColumn.PageSize - 1;
        for (int i = 0; i < nodes.Length; i++)
        {
            int at = nodes[i] & mask;
            long has = (long)(page.Present[at >> 6] >> (at & 63) & 1);
            values[i] = page.Values[at] & -has;
            present[i] = (byte)has;
        }
    }

    private readonly ref struct IntegerValues(long[] values, ulong[] present)
    {
        public readonly ReadOnlySpan<long> Values = values;
        public readonly ReadOnlySpan<ulong> Present = present;
    }
}
