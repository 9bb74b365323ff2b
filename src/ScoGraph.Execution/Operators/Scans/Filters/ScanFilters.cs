using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>
/// The conditions of a scan, of which each node meets all. Those that mark nodes mark them in one go as long as many are left; nodes are
/// moved together when few are, when a condition asks for that, and at the end, if it is not only asked how many there are.
/// </summary>
internal sealed class ScanFilters(ImmutableArray<IScanFilter> filters)
{
    /// <summary>Nodes are moved together when fewer than one of so many is left.</summary>
    private const int Few = 8;

    private readonly Marks _marked = new();
    private readonly Marks _marks = new();

    public void Begin(Frame frame)
    {
        foreach (IScanFilter filter in filters)
            filter.Begin(frame);
    }

    /// <summary>Keeps the nodes that meet all conditions, in order, at the front of the batch.</summary>
    /// <param name="batch">The nodes.</param>
    /// <param name="count">How many they are; after <see cref="IScanFilter.OneByOne"/> how many are left.</param>
    /// <param name="first">
    /// The first condition that they have not met yet; after <see cref="IScanFilter.OneByOne"/> that which asks for it.
    /// </param>
    /// <param name="frame">The run.</param>
    /// <returns>How many they are, or <see cref="IScanFilter.OneByOne"/>.</returns>
    public int Narrow(int[] batch, ref int count, ref int first, Frame frame)
    {
        if (Count(batch, ref count, ref first, frame) is var kept && (kept == IScanFilter.OneByOne || kept == count))
            return kept;
        return _marked.Keep(batch.AsSpan(0, count), batch);
    }

    /// <summary>As <see cref="Narrow"/>, but the nodes that are kept may be marked and stand where they were.</summary>
    public int Count(int[] batch, ref int count, ref int first, Frame frame)
    {
        int kept = count;
        for (; first < filters.Length && kept > 0; first++)
        {
            if (kept * Few >= count && filters[first] is MarkingFilter marking && marking.TryMark(batch, count, _marks, frame))
            {
                if (kept == count)
                    _marked.Set(_marks);
                else
                    _marked.And(_marks);
                kept = _marked.Count;
                continue;
            }

            if (kept < count)
                count = _marked.Keep(batch.AsSpan(0, count), batch);
            kept = filters[first].Narrow(batch, count, frame);
            if (kept == IScanFilter.OneByOne)
                return kept;
            count = kept;
        }

        return kept;
    }
}
