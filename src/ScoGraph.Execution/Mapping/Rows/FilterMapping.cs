using System.Collections.Immutable;
using ScoGraph.Execution.Mapping.Batches;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>WHERE.</summary>
internal static class FilterMapping
{
    /// <returns>Null where the scan below tests every condition on its columns.</returns>
    public static MappedOperator? Map(LogicalFilter plan, MappingContext context)
    {
        if (plan.Input is not LogicalNodeScan && !plan.ByColumns.IsEmpty)
            return BatchFilterMapping.Map(plan.Predicates, context);
        ImmutableArray<Condition> conditions = context.Conditions(plan.Predicates.Except(plan.ByColumns));
        return conditions.IsEmpty ? null : MappedOperator.Row(_ => new FilterOperator(conditions));
    }
}
