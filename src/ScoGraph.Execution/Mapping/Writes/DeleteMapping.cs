using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Writes;

namespace ScoGraph.Execution.Mapping.Writes;

/// <summary>DELETE.</summary>
internal static class DeleteMapping
{
    public static MappedOperator Map(LogicalDelete plan, MappingContext context)
    {
        ImmutableArray<PlacedEvaluator> targets = [.. plan.Delete.Targets.Select(context.Expressions.CompilePlaced)];
        HeldRows held = new(context.Before(plan), context.After());
        return MappedOperator.Breaker(_ => new DeleteOperator(plan.Delete.Detach, targets, held));
    }
}
