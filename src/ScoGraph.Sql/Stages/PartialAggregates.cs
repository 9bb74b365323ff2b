using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Bindings;

namespace ScoGraph.Sql.Stages;

/// <summary>
/// Splits an aggregation: each database does it for its rows, and what is left makes one of the parts. Counts become sums of counts; where
/// equal values count once, the values that differ are gathered.
/// </summary>
/// <param name="Below">What each database does where each row stands for one.</param>
/// <param name="Weighted">What it does where a row stands for as many as its weight says.</param>
/// <param name="Above">What is done with the rows of all of them.</param>
/// <param name="End">What of equal rows the aggregation needs.</param>
internal sealed record PartialAggregates(
    LogicalOperator[] Below, LogicalOperator[] Weighted, LogicalAggregate Above, StageEnd End)
{
    private static readonly AggregateFunction SumFunction = AggregateCatalog.All.First(function => function.Name == "sum");

    /// <summary>The two halves; null where it cannot be split.</summary>
    /// <param name="plan">The aggregation.</param>
    /// <param name="scope">What its rows have.</param>
    public static PartialAggregates? Of(LogicalAggregate plan, SqlScope scope)
    {
        ImmutableArray<BoundItem> keys = [.. plan.Keys.Select(key => key with { Expression = Read(key.Variable) })];
        if (plan.Aggregates.All(aggregate => !aggregate.Distinct || aggregate.Function?.Name is "min" or "max"))
            return OfParts(plan, keys, scope);
        return plan.Has(OperatorTraits.IgnoresRepeats) ? OfValues(plan, keys) : null;
    }

    private static PartialAggregates? OfParts(LogicalAggregate plan, ImmutableArray<BoundItem> keys, SqlScope scope)
    {
        StageEnd end = StageEnd.Weighted;
        List<BoundAggregate> below = [], weighted = [], above = [];
        foreach (BoundAggregate aggregate in plan.Aggregates)
        {
            Variable part = new(aggregate.Variable.Name, ExpressionType.Any, isAnonymous: true);
            bool isCount = aggregate.Function is null || (aggregate.Function.Name == "count" && IsPresent(aggregate.Arguments[0], scope));
            if (!isCount && aggregate.Function!.Name is not ("count" or "sum" or "min" or "max"))
                return null;
            if (!isCount && aggregate.Function!.Name is "count" or "sum")
                end = StageEnd.Each;
            below.Add(aggregate with { Variable = part });
            weighted.Add(isCount
                ? new BoundAggregate(aggregate.Span, part, SumFunction, Distinct: false, [Read(StageDraft.Weight)]) : below[^1]);
            bool isSum = aggregate.Function?.Name is null or "count" or "sum";
            above.Add(aggregate with
            {
                Function = isSum ? SumFunction : aggregate.Function,
                Distinct = false,
                Arguments = [Read(part)],
            });
        }

        return new PartialAggregates(
            [plan with { Aggregates = [.. below] }], [plan with { Aggregates = [.. weighted] }],
            plan with { Keys = keys, Aggregates = [.. above] }, end);
    }

    private static PartialAggregates OfValues(LogicalAggregate plan, ImmutableArray<BoundItem> keys)
    {
        List<BoundItem> items = [.. plan.Keys];
        List<BoundAggregate> above = [];
        foreach (BoundAggregate aggregate in plan.Aggregates)
        {
            List<BoundExpression> arguments = [];
            foreach (BoundExpression argument in aggregate.Arguments)
            {
                Variable value = new(aggregate.Variable.Name, ExpressionType.Any, isAnonymous: true);
                items.Add(new BoundItem(value, argument));
                arguments.Add(Read(value));
            }

            above.Add(aggregate with { Arguments = [.. arguments] });
        }

        LogicalProject values = new(plan.Input, [.. items]);
        LogicalOperator[] below = [values, new LogicalDistinct(values, [.. items.Select(item => item.Variable)])];
        return new PartialAggregates(below, below, plan with { Keys = keys, Aggregates = [.. above] }, StageEnd.Once);
    }

    private static bool IsPresent(BoundExpression argument, SqlScope scope) => argument is BoundVariable reference
        && scope.Find(reference.Variable) is ElementBinding { IsPresent: true } or ValueBinding { Value.IsPresent: true };

    private static BoundVariable Read(Variable variable) => new(Model.Diagnostics.SourceSpan.None, variable);
}
