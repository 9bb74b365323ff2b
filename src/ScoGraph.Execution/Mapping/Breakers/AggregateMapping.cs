using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Execution.Operators.Breakers.Columns;
using ScoGraph.Execution.Operators.Breakers.Columns.Tallies;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Columns.Keys;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Aggregate.Distribution;
using ScoGraph.Functions.Scalar.Elements;
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
        // What several aggregates read is read once; where all of them only count, which values are there is enough.
        ILookup<object, BoundAggregate> readers = plan.Aggregates
            .Where(a => Kind(a) is not (TallyKind.Rows or TallyKind.Different or TallyKind.DifferentList))
            .ToLookup(a => Same(a.Arguments[0], context));
        List<object> read = [.. readers.Select(each => each.Key)];
        return new ColumnAggregation(
            [.. plan.Keys.Select(key => Key(key.Expression, context))],
            [.. readers.Select(each => VectorMapping.Map(
                each.First().Arguments[0],
                each.All(a => Kind(a) == TallyKind.Count) ? VectorNeed.Presence : VectorNeed.Values, context))],
            [.. plan.Aggregates.Select(Aggregate)]);

        ColumnAggregate Aggregate(BoundAggregate aggregate) => Kind(aggregate) switch
        {
            TallyKind.Rows => new ColumnAggregate(TallyKind.Rows, -1, null),
            TallyKind.Different or TallyKind.DifferentList =>
                new ColumnAggregate(Kind(aggregate), -1, Key(aggregate.Arguments[0], context)),
            var kind => new ColumnAggregate(kind, read.IndexOf(Same(aggregate.Arguments[0], context)), null),
        };
    }

    private static ColumnKey Key(BoundExpression key, MappingContext context)
    {
        return new ColumnKey(
            VectorMapping.Map(key, VectorNeed.Values, context),
            new KeySlot(IsFewOf(key) ? -1 : ColumnSourceMapping.OnlySlot([key], context), ReadsValues(key)),
            ColumnSourceMapping.IsSource(key) ? ColumnSourceMapping.Map(key, context) : null,
            context.Expressions.Compile(key));
    }

    private static bool ReadsValues(BoundExpression key) => !FreeVariables.Of([key]).Any(VectorExpressions.IsElement);

    /// <summary>What has so few values, told so fast, that nodes are not worth to be known by themselves.</summary>
    private static bool IsFewOf(BoundExpression key) => key is BoundLabelTest or BoundFunctionCall { Function: TypeFunction };

    /// <summary>What two expressions have in common that read the same.</summary>
    private static object Same(BoundExpression read, MappingContext context) =>
        ColumnSourceMapping.IsSource(read) ? ColumnSourceMapping.Map(read, context) : read is BoundVariable value ? value.Variable : read;

    private static TallyKind Kind(BoundAggregate aggregate) => aggregate switch
    {
        { Function: null } => TallyKind.Rows,
        { Distinct: true, Function: CountFunction } => TallyKind.Different,
        { Distinct: true, Function: CollectFunction } => TallyKind.DifferentList,
        { Distinct: true } => TallyKind.Each,
        { Function: CountFunction } => TallyKind.Count,
        { Function: CollectFunction } => TallyKind.List,
        { Function: SumFunction or AvgFunction } => TallyKind.Sum,
        { Function: MinFunction } => TallyKind.Least,
        { Function: MaxFunction } => TallyKind.Greatest,
        { Function: PercentileContFunction or PercentileDiscFunction or StDevFunction or StDevPFunction } => TallyKind.All,
        _ => TallyKind.Each,
    };
}
