using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>Nodes or relationships through a declared index.</summary>
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
        IndexedElements elements = plan.Target.IsRelationships
            ? new IndexedRelationships(plan.Target.Name) : new IndexedNodes(names.Label(plan.Target.Name));
        IndexSeek seek = new(context.Slot(plan.Element), elements, [.. plan.Keys.Select(names.Key)], conditions)
        {
            Order = plan.Order,
            CountOnly = plan.CountOnly,
            Marks = [.. plan.Conditions.Select(condition => condition.Mark is { } mark ? context.Layout.Mark(mark) : -1)],
        };
        return MappedOperator.Row(_ => new IndexSeekOperator(seek));
    }
}
