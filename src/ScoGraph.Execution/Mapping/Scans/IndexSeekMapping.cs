using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>Nodes through a declared index.</summary>
internal static class IndexSeekMapping
{
    public static MappedOperator Map(LogicalIndexSeek plan, MappingContext context)
    {
        PlanNames names = context.Layout.Names;
        ImmutableArray<ColumnCondition> conditions =
        [
            .. plan.Conditions.Select(condition => new ColumnCondition(
                names.Key(condition.Key), new ColumnTest(condition.Comparison, condition.Text),
                new PlacedEvaluator(context.Expressions.Compile(condition.Value), condition.Predicate.Span))),
        ];
        IndexSeek seek = new(context.Slot(plan.Node), names.Label(plan.Label), [.. plan.Keys.Select(names.Key)], conditions)
        {
            Order = plan.Order,
            CountOnly = plan.CountOnly,
            Marks = [.. plan.Conditions.Select(condition => condition.Mark is { } mark ? context.Layout.Mark(mark) : -1)],
        };
        return MappedOperator.Row(_ => new IndexSeekOperator(seek));
    }
}
