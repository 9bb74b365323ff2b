using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Batches;

/// <summary>Conditions that <see cref="Planning.Analysis.RowConditions"/> tells, for many rows at once.</summary>
internal static class BatchFilterMapping
{
    public static MappedOperator Map(ImmutableArray<BoundExpression> predicates, MappingContext context)
    {
        ImmutableArray<Condition> whole = context.Conditions(predicates);
        ImmutableArray<Func<IBatchTest>> tests = [.. predicates.Select(predicate => BatchTestMapping.Map(predicate, false, context))];
        int[] read = context.Layout.Slots(context.PassedOn());
        return MappedOperator.Row(_ => new BatchFilterOperator(whole, tests, read));
    }
}
