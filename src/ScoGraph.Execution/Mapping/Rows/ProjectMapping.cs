using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>The items of WITH and RETURN.</summary>
internal static class ProjectMapping
{
    public static MappedOperator Map(LogicalProject plan, MappingContext context)
    {
        ImmutableArray<(int, Evaluator)> items =
            [.. plan.Items.Select(i => (context.Slot(i.Variable), context.Expressions.Compile(i.Expression)))];
        int[]? copied = plan.Items.All(i => i.Expression is BoundVariable)
            ? [.. plan.Items.Select(i => context.Slot(((BoundVariable)i.Expression).Variable))] : null;
        return MappedOperator.Row(_ => new ProjectOperator(items, copied));
    }
}
