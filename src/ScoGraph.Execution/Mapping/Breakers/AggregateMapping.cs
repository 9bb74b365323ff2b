using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Breakers;

/// <summary>Grouping and aggregates.</summary>
internal static class AggregateMapping
{
    public static MappedOperator Map(LogicalAggregate plan, MappingContext context)
    {
        GroupKeys keys = new(
            [.. plan.Keys.Select(k => context.Slot(k.Variable))], context.Expressions.Compile(plan.Keys.Select(k => k.Expression)),
            MappingContext.Covering(plan.Keys.Select(k => k.Expression.Span)), Reads(plan, context));
        ImmutableArray<AggregatePlan> aggregates = [.. plan.Aggregates.Select(a => new AggregatePlan(
            context.Slot(a.Variable), a.Function, a.Distinct, context.Expressions.Compile(a.Arguments), a.Span))];
        return MappedOperator.Breaker(_ => new AggregateOperator(keys, aggregates));
    }

    /// <summary>What the keys depend on; nothing where they may differ at one and the same node, as by chance or by a change.</summary>
    private static ImmutableArray<int> Reads(LogicalAggregate plan, MappingContext context)
    {
        BoundExpression[] keys = [.. plan.Keys.Select(key => key.Expression)];
        return keys.All(Purity.IsRepeatable) && !PlanTree.All(plan.Input).Any(below => below.Has(OperatorTraits.Writes))
            ? [.. FreeVariables.Of(keys).Select(context.Slot)] : [];
    }
}
