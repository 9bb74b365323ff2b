using System.Collections.Immutable;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Batches;

/// <summary>Rows that cannot be among the first are left out, many at once.</summary>
internal static class BoundRowsMapping
{
    public static MappedOperator Map(LogicalBoundRows plan, MappingContext context)
    {
        Func<RowVector> key = VectorMapping.Map(plan.Key.Expression, VectorNeed.Values, context);
        ImmutableArray<Func<RowVector>> others =
            [.. plan.MayFail.Select(other => VectorMapping.Map(other, VectorNeed.Values, context))];
        return MappedOperator.Row(_ => new BoundRowsOperator(key, plan.Key.Descending, others));
    }
}
