using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>The items of WITH and RETURN.</summary>
internal static class ProjectMapping
{
    public static MappedOperator Map(LogicalProject plan, MappingContext context)
    {
        ImmutableArray<ProjectedValue> items = [.. plan.Items.Select(item => new ProjectedValue(
            context.Slot(item.Variable), context.Expressions.Compile(item.Expression),
            item.Expression is BoundVariable copied ? context.Slot(copied.Variable) : -1))];
        return MappedOperator.Row(_ => new ProjectOperator(items));
    }
}
