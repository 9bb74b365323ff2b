using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Batches;
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
        BoundComparison compared => new BatchCondition(
            Term(compared.Left, context), new ColumnTest(compared.Operator, null), Term(compared.Right, context)),
        BoundTextPredicate text => new BatchCondition(
            Term(text.Left, context), new ColumnTest(null, text.Predicate), Term(text.Right, context)),
        _ => throw new InvalidOperationException($"Rows are not tested by {predicate}."),
    };

    private static BatchTerm Term(BoundExpression side, MappingContext context) =>
        RowConditions.IsSame(side) ? new BatchTerm(null, context.Expressions.Compile(side))
            : new BatchTerm(ColumnSourceMapping.Map(side, context), null);
}
