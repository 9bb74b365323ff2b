using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Batches;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Execution.Operators.Breakers.Columns;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Breakers;

/// <summary>Grouping and aggregates.</summary>
internal static class AggregateMapping
{
    public static MappedOperator Map(LogicalAggregate plan, MappingContext context)
    {
        GroupKeys keys = new(
            [.. plan.Keys.Select(k => context.Slot(k.Variable))], context.Expressions.Compile(plan.Keys.Select(k => k.Expression)),
            plan.Keys.All(k => Purity.IsRepeatable(k.Expression))
                ? context.Layout.Slots(FreeVariables.Of(plan.Keys.Select(k => k.Expression))) : null,
            MappingContext.Covering(plan.Keys.Select(k => k.Expression.Span)));
        ImmutableArray<AggregatePlan> aggregates = [.. plan.Aggregates.Select(a => new AggregatePlan(
            context.Slot(a.Variable), a.Function, a.Distinct, context.Expressions.Compile(a.Arguments), a.Span))];
        bool isMergeable = aggregates.All(a => a.Function is not { IsMergeable: false } && !(a.Distinct && a.Arguments.Length > 1));
        ColumnAggregation? columns = plan.ByColumns ? Columns(plan, context) : null;
        return MappedOperator.Breaker(_ => new AggregateOperator(keys, aggregates) is var rows && columns is null ? rows
            : new ColumnAggregateOperator(rows, columns!)) with
        {
            Part = isMergeable ? MorselPart.Gathering : MorselPart.None,
        };
    }
    private static ColumnAggregation Columns(LogicalAggregate plan, MappingContext context)
    {
        return new ColumnAggregation(
            [.. plan.Keys.Select(key => Source(key.Expression))],
            [.. plan.Aggregates.Select(a => new ColumnAggregate(Kind(a), a.Function is null ? null : Source(a.Arguments[0])))]);

        ColumnSource Source(BoundExpression read) => ColumnSourceMapping.Map(read, context);
    }

    private static TallyKind Kind(BoundAggregate aggregate) => aggregate switch
    {
        { Function: null } => TallyKind.Rows,
        { Distinct: true, Function: CountFunction } => TallyKind.Different,
        { Distinct: true } => TallyKind.Each,
        { Function: CountFunction } => TallyKind.Count,
        { Function: SumFunction or AvgFunction } => TallyKind.Sum,
        { Function: MinFunction } => TallyKind.Least,
        { Function: MaxFunction } => TallyKind.Greatest,
        _ => TallyKind.Each,
    };
}
