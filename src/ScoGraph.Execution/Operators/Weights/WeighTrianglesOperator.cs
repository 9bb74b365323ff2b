using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// Passes a row on once, as many rows as there are triangles, or paths whose ends nothing joins. Where nodes are joined to themselves or
/// twice, or numbers are very large, it runs the plan that walks.
/// </summary>
/// <param name="shape">The pattern.</param>
/// <param name="walked">The plan that walks.</param>
internal sealed class WeighTrianglesOperator(TriangleShape shape, PipelinePlan walked) : Operator, IRowTaker
{
    private readonly FarWeights[] _corners = [.. shape.Corners.Select(corner => new FarWeights(corner, shape.Types))];
    private readonly WeighNodesOperator? _paths = shape.Paths is null ? null : new WeighNodesOperator(shape.Paths);
    private readonly HeldMemory _held = new();
    private bool _isWanted;

    public override bool Process(Frame frame)
    {
        long? found = Count(frame);
        _held.Release(frame);
        if (found is { } count)
            return count == 0 || Repeat(frame, count);
        _isWanted = true;
        walked.Begin(frame, this).Execute(frame);
        return _isWanted;
    }

    bool IRowTaker.Take(Frame frame) => _isWanted = Next.Process(frame);

    /// <summary>The number of rows; null where they are to be walked.</summary>
    private long? Count(Frame frame)
    {
        if (OrientedLists.Of(StepLists.Of(shape.Types, frame), frame) is not { } lists)
            return null;
        _held.Add(frame, lists.Bytes);
        if (Weights(lists, frame) is not { } weights)
            return null;
        long triangles = new TriangleSums(lists, weights).Sum(frame);
        if (_paths is null)
            return triangles < 0 ? throw RuntimeErrors.TooManyRows(frame.Text) : triangles;
        long paths = _paths.Total(frame);
        return triangles < 0 || paths == Tally.TooMany ? null : paths - triangles;
    }

    /// <summary>The weights of the corners by the numbers of the nodes; null where any is large.</summary>
    private long[]?[]? Weights(OrientedLists lists, Frame frame)
    {
        long[]?[] weights = new long[]?[_corners.Length];
        long bits = 0;
        for (int corner = 0; corner < weights.Length; corner++)
        {
            _corners[corner].Refresh(frame);
            if (_corners[corner].IsFree)
                continue;
            _held.Add(frame, (long)lists.Nodes.Length * sizeof(long));
            long[] own = weights[corner] = new long[lists.Nodes.Length];
            for (int node = 0; node < own.Length; node++)
            {
                own[node] = _corners[corner].Of(lists.Nodes[node], frame);
                bits |= own[node];
            }
        }

        return (ulong)bits < TriangleSums.MostWeight ? weights : null;
    }
}
