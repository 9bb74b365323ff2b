using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Passes on nodes that were found, as rows: many at once where they are wanted so, and are more than a few.</summary>
/// <param name="to">The slot of the nodes.</param>
/// <param name="labels">Labels that they must have; null for none.</param>
internal sealed class FoundRows(int to, FarLabels? labels)
{
    /// <summary>The most rows that go on at once.</summary>
    public const int Size = 1024;

    /// <summary>For fewer rows nothing is made that takes many.</summary>
    public const int Few = 64;

    private readonly BatchRows _rows = new([to], [false]);

    /// <summary>Whether rows that are few yet may wait for others.</summary>
    public static bool MayWait(Operator next, Frame frame) => frame.Writer is null && next is IBatchTaker { TakesBatches: true };

    /// <returns>False if no more rows are wanted.</returns>
    public bool PassOn(ReadOnlySpan<int> nodes, Operator next, Frame frame)
    {
        if ((nodes.Length >= Few || _rows[0] is not null) && frame.Writer is null && next is IBatchTaker { TakesBatches: true } taker)
            return PassOn(nodes, taker, frame);
        foreach (int node in nodes)
        {
            if (labels?.Allows(node) == false)
                continue;
            Value.PutNode(ref frame.Row[to], node);
            if (!next.Process(frame))
                return false;
        }

        return true;
    }

    private bool PassOn(ReadOnlySpan<int> nodes, IBatchTaker next, Frame frame)
    {
        int[] ids = _rows[0] ??= new int[Size];
        for (int count = Math.Min(Size, nodes.Length); count > 0; count = Math.Min(Size, nodes.Length))
        {
            frame.ThrowIfStopped();
            _rows.Count = Keep(nodes[..count], ids);
            if (!next.Take(frame, _rows))
                return false;
            nodes = nodes[count..];
        }

        return true;
    }

    private int Keep(ReadOnlySpan<int> nodes, int[] ids)
    {
        if (labels is null or { IsFree: true })
        {
            nodes.CopyTo(ids);
            return nodes.Length;
        }

        int kept = 0;
        foreach (int node in nodes)
        {
            if (labels.Allows(node))
                ids[kept++] = node;
        }

        return kept;
    }
}
