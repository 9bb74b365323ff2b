using System.Collections.Immutable;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Weights.Circles;

/// <summary>
/// Passes a row on once, as many rows as there are ways along some steps from a node to one of its neighbours. Where nothing keeps
/// relationships apart that must differ, or numbers are very large, it runs the plan that walks.
/// </summary>
/// <param name="shape">The pattern.</param>
/// <param name="walked">The plan that walks.</param>
internal sealed class WeighCircleOperator(CircleShape shape, PipelinePlan walked) : WeighedOrWalked(walked)
{
    private readonly FarWeights _starts = new(shape.Start, Reverse(shape.Closing.Types));
    private readonly FarWeights _ends = new(shape.Closing.Far, shape.Closing.Types);
    private readonly ImmutableArray<FarWeights> _path = [.. shape.Path.Select(step => new FarWeights(step.Far, step.Types))];

    protected override long? Count(Frame frame)
    {
        if (!shape.Apart.All(signs => signs.Hold(frame)))
            return null;
        StepLists closing = StepLists.Of(shape.Closing.Types, frame);
        int walkedSteps = shape.Path.Length;
        StepMap? map = null;
        bool isKept = true;
        while (walkedSteps > 1 && isKept)
        {
            FarWeights near = _path[walkedSteps - 2];
            near.Refresh(frame);
            if (StepMap.Of(Lists(walkedSteps - 1, frame), map, near.Labels, [], frame) is not { } longer)
                break;
            Held.Add(frame, longer.Bytes);
            map?.Return();
            map = longer;
            walkedSteps--;
            isKept = map.TryKeep(near, frame);
        }

        long[]?[] weights = new long[]?[walkedSteps];
        for (int step = 0; step < walkedSteps - (isKept ? 1 : 0); step++)
            weights[step] = Weights(_path[step], shape.Path[step].Types, frame);
        long[]? ends = Weights(_ends, shape.Closing.Types, frame);
        if (ends is not null && ends.Any(weight => (ulong)weight >= CircleSums.MostWeight))
            return null;
        int threads = Math.Max(1, frame.Threads);
        (int First, int Count) nodes = StepLists.Of(Reverse(shape.Closing.Types), frame).Nodes();
        Held.Add(frame, (long)threads * nodes.Count * sizeof(long));
        CircleSums sums = new(closing, nodes, [.. Enumerable.Range(0, walkedSteps).Select(step => Lists(step, frame))], [.. weights], map)
        {
            Starts = Weights(_starts, Reverse(shape.Closing.Types), frame),
            Ends = ends,
        };
        long count = sums.Sum(frame);
        map?.Return();
        return count == Tally.TooMany ? throw RuntimeErrors.TooManyRows(frame.Text) : count;
    }

    private StepLists Lists(int step, Frame frame) => StepLists.Of(shape.Path[step].Types, frame);

    /// <summary>The weights of the nodes to which steps lead, by ids; null where all are 1.</summary>
    private long[]? Weights(FarWeights far, LinkTypes types, Frame frame)
    {
        far.Refresh(frame);
        if (far.IsFree)
            return null;
        StepLists back = StepLists.Of(Reverse(types), frame);
        long[] weights = new long[frame.Graph.NodeBound];
        Held.Add(frame, (long)weights.Length * sizeof(long));
        for (int page = 0; page < back.PageCount; page++)
        {
            if (back.HasPage(page))
                far.Copy(page, weights, frame);
        }

        return weights;
    }

    private static LinkTypes Reverse(LinkTypes types) => types with
    {
        Direction = types.Direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => Direction.Both,
        },
    };
}
