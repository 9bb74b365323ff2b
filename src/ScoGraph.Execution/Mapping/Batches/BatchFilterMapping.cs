using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;
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
        BoundComparison compared when VectorExpressions.IsColumns(compared.Left) && VectorExpressions.IsColumns(compared.Right) =>
            Condition(compared.Left, new ColumnTest(compared.Operator, null), compared.Right, context),
        BoundTextPredicate text when VectorExpressions.IsColumns(text.Left) && VectorExpressions.IsColumns(text.Right) =>
            Condition(text.Left, new ColumnTest(null, text.Predicate), text.Right, context),
        _ => Whole(predicate, context),
    };

    /// <summary>A condition that is computed row by row, once for each node.</summary>
    private static BatchCondition Whole(BoundExpression predicate, MappingContext context)
    {
        Evaluator computed = context.Expressions.Compile(predicate);
        int slot = context.Layout.Slots(FreeVariables.Of(predicate))[0];
        return new BatchCondition(
            () => new ComputedVector(computed, -1), new ColumnTest(Comparison.Equal, null),
            () => new SameVector(_ => Value.FromBoolean(true), VectorNeed.Values), MayFail: false, slot, Same: null);
    }

    private static BatchCondition Condition(BoundExpression left, ColumnTest test, BoundExpression right, MappingContext context) => new(
        VectorMapping.Map(left, VectorNeed.Values, context), test, VectorMapping.Map(right, VectorNeed.Values, context),
        ColumnConditions.MayFail(left) || ColumnConditions.MayFail(right),
        context.Layout.Slots(FreeVariables.Of([left, right])) is [var slot] ? slot : -1,
        left is BoundProperty && right is BoundProperty
            ? (ColumnSourceMapping.Map(left, context), ColumnSourceMapping.Map(right, context)) : null);
}
