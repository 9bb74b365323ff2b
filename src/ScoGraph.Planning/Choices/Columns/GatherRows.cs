using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// Where rows come one by one, of which aggregates read nothing but nodes and relationships and what is computed of them, some are held
/// back, to be tested and aggregated many at once. What comes before must not be able to fail: it would fail before the rows that are held
/// back do.
/// </summary>
internal sealed class GatherRows : IPlanPass
{
    public string Name => "gather-rows";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        !context.IsEnabled(PassNames.GroupByColumns) ? root : PlanTree.Rewrite(root, plan =>
            plan is LogicalAggregate { ByColumns: false } aggregate ? Gather(aggregate, context.IsEnabled(PassNames.TestColumns)) : plan);

    private static LogicalAggregate Gather(LogicalAggregate aggregate, bool testsColumns)
    {
        HashSet<Variable> found = [], reads = [.. aggregate.Reads];
        LogicalOperator plan = aggregate.Input;
        for (; plan is LogicalUnary step && GroupByColumns.IsStep(step, testsColumns); plan = step.Input)
        {
            found.UnionWith(step.Introduced);
            reads.UnionWith(step.Reads);
        }

        ImmutableArray<Variable> elements = [.. reads.Except(found)];
        return elements.IsEmpty || !elements.All(IsElement) || !GroupByColumns.ReadsOnly(aggregate, reads) || !IsSafe(plan) ? aggregate
            : aggregate with
            {
                Input = GroupByColumns.TestRows(aggregate.Input, plan, new LogicalGather(plan, elements)),
                ByColumns = true,
            };
    }

    private static bool IsElement(Variable variable) => variable.Type.Kinds is ValueTypes.Node or ValueTypes.Relationship;

    /// <summary>
    /// Whether rows are found, each once, without anything that may fail, and by several steps: of a scan alone nothing need be held back.
    /// </summary>
    private static bool IsSafe(LogicalOperator plan) => plan is not (LogicalArgument or LogicalNodeScan)
        && PlanTree.All(plan).All(below => Finds(below) && below.IsRepeatable && !CanFail(below));

    private static bool Finds(LogicalOperator plan) => plan is LogicalArgument or LogicalNodeScan { CountOnly: false } or LogicalNodeSeek
        or LogicalIndexSeek { CountOnly: false } or LogicalExpand { CountOnly: false } or LogicalVariableExpand { CountOnly: false }
        or LogicalFilter;

    private static bool CanFail(LogicalOperator plan) => plan is LogicalFilter filter ? filter.Predicates.Any(Fallibility.ConditionCanFail)
        : plan.Expressions.Any(Fallibility.CanFail);
}
