using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Mapping.Batches;

/// <summary>Conditions that <see cref="RowConditions"/> tells, for many rows at once.</summary>
internal static class BatchFilterMapping
{
    public static MappedOperator Map(ImmutableArray<BoundExpression> predicates, MappingContext context)
    {
        ImmutableArray<Condition> whole = context.Conditions(predicates);
        ImmutableArray<BatchCondition> conditions = [.. predicates.Select(predicate => Condition(predicate, context))];
        int[] read = context.Layout.Slots(context.PassedOn());
        return MappedOperator.Row(_ => new BatchFilterOperator(whole, conditions, read));
    }

    private static BatchCondition Condition(BoundExpression predicate, MappingContext context) => predicate switch
    {
        BoundComparison compared => Condition(compared.Left, new ColumnTest(compared.Operator, null), compared.Right, context),
        BoundTextPredicate text => Condition(text.Left, new ColumnTest(null, text.Predicate), text.Right, context),
        _ => throw new InvalidOperationException($"Rows are not tested by {predicate}."),
    };

    private static BatchCondition Condition(BoundExpression left, ColumnTest test, BoundExpression right, MappingContext context) => new(
        VectorMapping.Map(left, VectorNeed.Values, context), test, VectorMapping.Map(right, VectorNeed.Values, context),
        ColumnConditions.MayFail(left) || ColumnConditions.MayFail(right),
        context.Layout.Slots(FreeVariables.Of([left, right])) is [var slot] ? slot : -1,
        left is BoundProperty && right is BoundProperty
            ? (ColumnSourceMapping.Map(left, context), ColumnSourceMapping.Map(right, context)) : null);
}
