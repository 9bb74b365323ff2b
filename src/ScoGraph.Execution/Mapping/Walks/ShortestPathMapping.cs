using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Walks.Paths;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Mapping.Walks;

/// <summary>shortestPath, allShortestPaths and their like: three algorithms.</summary>
internal static class ShortestPathMapping
{
    public static MappedOperator Map(LogicalShortestPath plan, MappingContext context)
    {
        WalkShape shape = new(
            context.Slot(plan.From), context.Slot(plan.Relationships), context.Slot(plan.To), Into: true, plan.Reversed,
            plan.Length.Min, plan.Length.Max ?? long.MaxValue)
        { Mode = plan.Length.Mode };
        LinkTypes types = new(plan.Types, plan.Direction);
        ImmutableArray<Condition> conditions = context.Conditions(plan.PathPredicates);
        PathEmitter emitter = new(shape, context.Slot(plan.Path), conditions);
        PathRequest request = new(shape, plan.Choice, VariableExpandMapping.Step(plan.Length, context), emitter);
        bool searched = conditions.IsEmpty && shape.Min <= 1 && plan.Choice.Count <= 1;
        return MappedOperator.Row(searched
            ? _ => new ShortestPathSearchOperator(request, new Links(types), TwoSided(), List()) : _ => List());

        TwoSidedSearch TwoSided() => new(new Links(types), new Links(types with { Direction = types.Direction.Reverse() }));

        Operator List() => plan.Length.Mode == WalkMode.Walk
            ? new ShortestWalkOperator(request, new Links(types)) : new ShortestPathListOperator(request, new Links(types));
    }
}
