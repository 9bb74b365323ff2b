using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Walks.Ends;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Walks;

/// <summary>The number of nodes to which a step leads.</summary>
internal static class CountEndsMapping
{
    public static MappedOperator Map(LogicalCountEnds plan, MappingContext context)
    {
        (int from, int to) = (context.Slot(plan.Node), context.Slot(plan.Count.Variable));
        ImmutableArray<NameReference> labels = [.. plan.Labels.Select(context.Layout.Names.Label)];
        ImmutableArray<UnlikeValue> unlike = [.. plan.Unlike.Select(other => new UnlikeValue(
            context.Layout.Names.Key(((BoundProperty)other.Left).Key), context.Expressions.Compile(other.Right)))];
        return MappedOperator.Breaker(_ => new CountEndsOperator(from, to, labels, unlike));
    }
}
