using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Weights.Circles;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Weights;

/// <summary>Ways from a node to one that a last relationship joins to it.</summary>
internal static class WeighCircleMapping
{
    public static MappedOperator Map(LogicalWeighCircle plan, MappingContext context)
    {
        PipelinePlan walked = context.Nested(plan.Inner, []);
        CircleShape shape = new(
            WeighNodesMapping.Node(plan.Start, context), [.. plan.Path.Select(step => WeighNodesMapping.Plain(step, context))],
            WeighNodesMapping.Plain(plan.Closing, context),
            [.. plan.Apart.Select(apart => new ApartSigns(
                [.. apart.Labels.Select(pair => (Label(pair.One), Label(pair.Other)))],
                [.. apart.Loopless.Select(types => new LinkTypes(types, Direction.Outgoing))]))]);
        return MappedOperator.Around(walked.Depth, _ => new WeighCircleOperator(shape, walked));

        NameReference Label(string name) => context.Layout.Names.Label(name);
    }
}
