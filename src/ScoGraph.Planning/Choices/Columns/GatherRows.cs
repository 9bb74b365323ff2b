using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
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
        for (; plan is LogicalUnary step && GroupByColumns.IsStep(step, testsColumns); plan = step.Input)
        {
            found.UnionWith(step.Introduced);
            reads.UnionWith(step.Reads);
        }

        ImmutableArray<Variable> elements = [.. reads.Except(found)];
        return elements.IsEmpty || !elements.All(VectorExpressions.IsElement) || !GroupByColumns.ReadsOnly(aggregate, reads)
            || !IsSafe(plan) ? GatherValues(aggregate, context.Cost)
            : aggregate with
            {
                Input = GroupByColumns.TestRows(aggregate.Input, plan, new LogicalGather(plan, elements)),
                ByColumns = true,
            };
    }

    /// <summary>Rows of any values, as other groups are, are held back right below, or below what is found for many rows at once.</summary>
    private static LogicalAggregate GatherValues(LogicalAggregate aggregate, CostModel cost)
    {
        HashSet<Variable> read = [.. aggregate.Reads];
        LogicalOperator plan = aggregate.Input;
        for (; plan is LogicalOptional { Row: not null } optional; plan = optional.Input)
        {
            read.ExceptWith(optional.Nulls);
            read.UnionWith(optional.Outer);
        }

        return read.Count == 0 || !GroupByColumns.Reads(aggregate, VectorExpressions.IsOfRow)
            || MadeOf(plan) is not { } rows
            || CardinalityEstimator.Annotate(rows, cost).EstimatedRows < FewRows ? aggregate
            : aggregate with
            {
                Input = GroupByColumns.TestRows(aggregate.Input, plan, new LogicalGather(plan, [.. read])),
                ByColumns = true,
            };
    }

    /// <summary>Whether rows are made of groups, of sorted rows, of lists or of a subquery's.</summary>
    /// <returns>The rows, or those of which there may be as many groups; null where they are made of anything else.</returns>
    private static LogicalOperator? MadeOf(LogicalOperator rows)
    {
        bool areMany = false;
        LogicalOperator plan = rows;
        for (; plan is LogicalUnary step; plan = step.Input)
        {
            if (plan is LogicalAggregate { Keys.IsEmpty: false } or LogicalSort)
                return step.Input;
            areMany |= plan is LogicalUnwind or LogicalCallSubquery { Optional: false };
            if (!(plan is LogicalUnwind or LogicalProject or LogicalOptional or LogicalCallSubquery { Optional: false } || Finds(plan)))
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
