using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Reached;

/// <summary>
/// How many different nodes a step leads to is counted by a mark for each, without a row for any. That a property of theirs is not some
/// value is counted by subtraction: less those that have it. Only where few nodes are gone out from, as threads share no marks.
/// </summary>
internal sealed class CountEnds : IPlanPass
{
    public string Name => "count-ends";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        PlanTree.All(root).Any(plan => plan.Has(OperatorTraits.Writes)) ? root : PlanTree.Rewrite(root, Counted);

    private static LogicalOperator Counted(LogicalOperator plan)
    {
        if (plan is not LogicalAggregate
            {
                Keys.IsEmpty: true,
                Aggregates: [{ Distinct: true, Function: CountFunction, Arguments: [BoundVariable { Variable: var node }] } count],
            } aggregate)
            return plan;
        List<BoundComparison> unlike = [];
        LogicalOperator below = aggregate.Input;
        for (; below is LogicalFilter filter; below = filter.Input)
        {
            foreach (BoundExpression predicate in filter.Predicates)
            {
                if (Unlike(predicate, node) is not { } comparison)
                    return plan;
                unlike.Add(comparison);
            }
        }

        ImmutableArray<string>? labels = below switch
        {
            LogicalExpand { Into: false, CountOnly: false } step when step.To == node => step.ToLabels,
            LogicalVariableExpand { EndsOnly: true, Into: false, Length.Min: <= 1 } walk when walk.To == node => walk.ToLabels,
            _ => null,
        };
        if (labels is null || !BeginsAtFew(below))
            return plan;
        return new LogicalCountEnds(below is LogicalExpand last ? last with { EndsOnly = true } : below, count)
        {
            Unlike = [.. unlike],
            Labels = labels.Value,
            EstimatedRows = aggregate.EstimatedRows,
            Costs = aggregate.Costs,
        };
    }

    /// <summary>A property of the node that must not be a value, with the property on the left; null for any other condition.</summary>
    private static BoundComparison? Unlike(BoundExpression predicate, Variable node)
    {
        if (predicate is not BoundComparison { Operator: Comparison.NotEqual } comparison)
            return null;
        if (IsOf(comparison.Right))
            comparison = comparison with { Left = comparison.Right, Right = comparison.Left };
        return IsOf(comparison.Left) && comparison.Right is BoundParameter or BoundConstant ? comparison : null;

        bool IsOf(BoundExpression side) => side is BoundProperty { Target: BoundVariable { Variable: var target } } && target == node;
    }

    private static bool BeginsAtFew(LogicalOperator plan)
    {
        List<LogicalOperator> chain = PlanTree.Chain(plan);
        return chain.Exists(each => each is LogicalNodeSeek or LogicalIndexSeek { Conditions.IsEmpty: false })
            && !chain.Exists(each =>
                each is LogicalNodeScan or LogicalUnwind or LogicalLoadCsv or LogicalForeignRows or LogicalCallProcedure);
    }
}
