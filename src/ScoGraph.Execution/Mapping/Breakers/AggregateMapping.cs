using System.Collections.Immutable;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Breakers;
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
        return MappedOperator.Breaker(_ => new AggregateOperator(keys, aggregates)) with
        {
            Part = isMergeable ? MorselPart.Gathering : MorselPart.None,
        };
    }
}
