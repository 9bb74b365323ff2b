using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Weights.Triangles;

namespace ScoGraph.Execution.Mapping.Weights;

/// <summary>Triangles, and paths whose ends nothing joins.</summary>
internal static class WeighTrianglesMapping
{
    public static MappedOperator Map(LogicalWeighTriangles plan, MappingContext context)
    {
        PipelinePlan walked = context.Nested(plan.Inner, []);
        TriangleShape shape = new(
            new LinkTypes(plan.Types, Direction.Both), [.. plan.Corners.Select(corner => WeighNodesMapping.Node(corner, context))],
            plan.Paths is { } paths ? WeighNodesMapping.Total(paths, context) : null,
            [.. plan.Meeting.Select(step => WeighNodesMapping.Plain(step, context))]);
        return MappedOperator.Around(walked.Depth, _ => new WeighTrianglesOperator(shape, walked));
    }
}
