using System.Buffers;
using System.Collections.Immutable;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Weights.Triangles;

/// <summary>
/// Passes a row on once, as many rows as there are triangles, or paths whose ends nothing joins. Where nodes are joined to themselves or
/// twice, or numbers are very large, it runs the plan that walks.
/// </summary>
/// <param name="shape">The pattern.</param>
/// <param name="walked">The plan that walks.</param>
internal sealed class WeighTrianglesOperator(TriangleShape shape, PipelinePlan walked) : WeighedOrWalked(walked)
{
    private readonly FarWeights[] _corners = [.. shape.Corners.Select(corner => new FarWeights(corner, shape.Types))];
    private readonly ImmutableArray<FarWeights> _meeting = [.. shape.Meeting.Select(step => new FarWeights(step.Far, step.Types))];
    private readonly WeighNodesOperator? _paths = shape.Paths is null ? null : new WeighNodesOperator(shape.Paths);

    protected override long? Count(Frame frame)
    {
        StepMap? meeting = null;
        if (shape.Meeting.Length > 0 && (meeting = Meeting(frame)) is null)
            return null;
        if (OrientedLists.Of(StepLists.Of(shape.Types, frame), meeting, frame) is not { } lists)
            return null;
        Held.Add(frame, lists.Bytes);
        if (Weights(lists, meeting, frame) is not { } weights)
            return null;
        meeting?.Return();
        if (new TriangleSums(lists, weights).Sum(frame) is not { } triangles)
            return null;
        Return(lists, weights);
        if (_paths is null)
            return triangles < 0 ? throw RuntimeErrors.TooManyRows(frame.Text) : triangles;
        long paths = _paths.Total(frame);
        return triangles < 0 || paths == Tally.TooMany ? null : paths - triangles;
    }

    /// <summary>Gives memory back that nobody reads any more.</summary>
    private static void Return(OrientedLists lists, long[]?[] weights)
    {
        lists.Return();
        foreach (long[]? corner in weights)
        {
            if (corner is not null)
                ArrayPool<long>.Shared.Return(corner);
        }
    }

    /// <summary>To which node each leads that all corners have in common; null where any leads to two.</summary>
    private StepMap? Meeting(Frame frame)
    {
        StepMap? map = null;
        foreach (FarWeights met in _meeting)
            met.Refresh(frame);
        for (int step = shape.Meeting.Length - 1; step >= 0; step--)
        {
            if (map is not null && !map.TryKeep(_meeting[step], frame))
                return null;
            StepMap? behind = map;
            map = StepMap.Of(
                StepLists.Of(shape.Meeting[step].Types, frame), behind, step == 0 ? [] : _meeting[step - 1].Labels,
                behind is null && _meeting[step].IsOfLabels ? _meeting[step].Labels : [], frame);
            behind?.Return();
            if (map is null)
                return null;
            Held.Add(frame, map.Bytes);
        }

        return map;
    }

    /// <summary>
    /// The weights of the corners by the numbers of the nodes, with the first that of the node that all have in common; null where any is
    /// large.
    /// </summary>
    private long[]?[]? Weights(OrientedLists lists, StepMap? meeting, Frame frame)
    {
        long[]?[] weights = new long[]?[_corners.Length];
        long bits = 0;
        for (int corner = 0; corner < weights.Length; corner++)
        {
            FarWeights own = _corners[corner];
            own.Refresh(frame);
            FarWeights? common = corner == 0 && meeting is not null && !_meeting[^1].IsOfLabels ? _meeting[^1] : null;
            if (own.IsFree && common is null)
                continue;
            Held.Add(frame, (long)lists.Nodes.Length * sizeof(long));
            ReadOnlySpan<int> nodes = lists.Nodes;
            long[] all = ArrayPool<long>.Shared.Rent(nodes.Length);
            for (int number = 0; number < nodes.Length; number++)
            {
                int node = nodes[number];
                all[number] = own.Of(node, frame);
                // A node that leads nowhere has no relationship in the lists.
                if (common is not null && meeting!.Of(node) is var met and not StepMap.None)
                    all[number] = Tally.Times(all[number], common.Of(met, frame));
                bits |= all[number];
            }

            if (all.AsSpan(0, nodes.Length).ContainsAnyExcept(1))
                weights[corner] = all;
            else
                ArrayPool<long>.Shared.Return(all);
        }

        return (ulong)bits < TriangleSums.MostWeight ? weights : null;
    }
}
