using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Weights;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// Where rows come one by one, of which aggregates read nothing but nodes and relationships and what is computed of them, or other values,
/// some are held back, to be tested and aggregated many at once. What fails meanwhile is told behind those that are held back.
/// </summary>
internal sealed class GatherRows : IPlanPass
{
    /// <summary>For fewer rows of any values nothing is made that takes many.</summary>
    private const double FewRows = 512;

    public string Name => "gather-rows";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        !context.IsEnabled(PassNames.GroupByColumns) ? root : PlanTree.Rewrite(root, plan =>
            plan is LogicalAggregate { ByColumns: false } aggregate ? Gather(aggregate, context) : plan);

    private static LogicalAggregate Gather(LogicalAggregate aggregate, PlanningContext context)
    {
        bool testsColumns = context.IsEnabled(PassNames.TestColumns);
        HashSet<Variable> found = [], reads = [.. aggregate.Reads];
        LogicalOperator plan = aggregate.Input;
        for (; plan is LogicalUnary step && GroupByColumns.IsStep(step, testsColumns) && ReadsElements(step); plan = step.Input)
        {
            found.UnionWith(step.Introduced);
            reads.UnionWith(step.Reads);
        }

        ImmutableArray<Variable> elements = [.. reads.Except(found)];
        return elements.IsEmpty || !elements.All(VectorExpressions.IsElement) || !GroupByColumns.ReadsOnly(aggregate, reads)
            || !IsSafe(plan) ? GatherValues(aggregate, context)
            : aggregate with
            {
                Input = GroupByColumns.TestRows(aggregate.Input, plan, new LogicalGather(plan, elements)),
                ByColumns = true,
            };
    }

    /// <summary>Rows of any values, as other groups are, are held back right below, or below what is found for many rows at once.</summary>
    private static LogicalAggregate GatherValues(LogicalAggregate aggregate, PlanningContext context)
    {
        bool testsColumns = context.IsEnabled(PassNames.TestColumns), walks = false;
        HashSet<Variable> read = [.. aggregate.Reads];
        (LogicalOperator begin, ImmutableArray<Variable> held) = (aggregate.Input, [.. read]);
        LogicalOperator plan = aggregate.Input;
        for (; plan is LogicalUnary step && GroupByColumns.IsStep(step, testsColumns) && (step is LogicalFilter || ReadsElements(step));
            plan = step.Input)
        {
            read.ExceptWith(step is LogicalOptional optional ? optional.Nulls : step.Introduced);
            read.UnionWith(ReadBy(step));
            walks |= step is LogicalExpand;

            // What is tested before anything is found is tested as fast before rows are held back.
            if (step is not LogicalFilter)
                (begin, held) = (step.Input, [.. read]);
        }

        return held.IsEmpty || !GroupByColumns.Reads(aggregate, VectorExpressions.IsOfRow)
            || MadeOf(begin) is not { } rows
            || Most(walks ? aggregate.Input : rows, rows, context.Cost) < FewRows ? aggregate
            : aggregate with
            {
                Input = GroupByColumns.TestRows(aggregate.Input, begin, new LogicalGather(begin, held) { EvenFew = walks }),
                ByColumns = true,
            };
    }

    private static bool ReadsElements(LogicalUnary step) => ReadBy(step).All(VectorExpressions.IsElement);

    private static IEnumerable<Variable> ReadBy(LogicalUnary step) => step is LogicalOptional optional ? optional.Outer : step.Reads;

    /// <summary>How many rows there are where they are most, from some on.</summary>
    private static double Most(LogicalOperator plan, LogicalOperator from, CostModel cost)
    {
        List<LogicalOperator> estimated = PlanTree.Chain(CardinalityEstimator.Annotate(plan, cost));
        return estimated.SkipLast(PlanTree.Chain(from).Count - 1).Max(step => step.EstimatedRows);
    }

    /// <summary>Whether rows are made of groups, sorted rows, lists, rows of a subquery, or values that others are computed of.</summary>
    /// <returns>The rows, or those of which there may be as many groups; null where they are made of anything else.</returns>
    private static LogicalOperator? MadeOf(LogicalOperator rows)
    {
        bool areMany = false;
        LogicalOperator plan = rows;
        for (; plan is LogicalUnary step; plan = step.Input)
        {
            if (plan is LogicalAggregate { Keys.IsEmpty: false } or LogicalSort)
                return step.Input;
            if (plan is LogicalTop or LogicalLimit)
                return plan;
            if (plan is LogicalAggregate)
                break;
            areMany |= plan is LogicalProject or LogicalUnwind or LogicalCallSubquery { Optional: false };
            if (!(plan is LogicalUnwind or LogicalProject or LogicalOptional or LogicalWeighNodes { CountOnly: false }
                or LogicalCallSubquery { Optional: false } || Finds(plan)))
                return null;
        }

        return areMany ? rows : null;
    }

    /// <summary>Whether rows are found, each once, by several steps: of a scan alone nothing need be held back.</summary>
    private static bool IsSafe(LogicalOperator plan) => plan is not (LogicalArgument or LogicalNodeScan)
        && PlanTree.All(plan).All(below => Finds(below) && below.IsRepeatable);

    private static bool Finds(LogicalOperator plan) => plan is LogicalArgument or LogicalNodeScan { CountOnly: false } or LogicalNodeSeek
        or LogicalComputedSeek or LogicalIndexSeek { CountOnly: false } or LogicalExpand { CountOnly: false }
        or LogicalExpand { Into: true } or LogicalVariableExpand { CountOnly: false } or LogicalFilter;
}
