using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Choices.Columns;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// What an aggregation only counts is not walked row by row: each branch of the pattern becomes a number of the node at which it hangs,
/// found once for each node (message passing along the join tree: Yannakakis, VLDB 1981; Abo Khamis, Ngo and Rudra, PODS 2016).
/// </summary>
internal sealed class FoldBranches : IPlanPass
{
    public string Name => PassNames.FoldBranches;

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan =>
        plan is LogicalAggregate { IsRepeatable: true } aggregate && BranchFolder.Fold(
            aggregate.Input, aggregate.Reads, context.Cost) is var folded
        && !(SavesNothing(folded) && context.IsEnabled(PassNames.GroupByColumns) && GroupByColumns.Fits(aggregate, context))
            ? aggregate.WithInputs([folded]) : plan);

    /// <summary>
    /// Whether all relationships of a pattern are looked at, each by itself: conditions on them are tested sooner of many rows at once.
    /// </summary>
    private static bool SavesNothing(LogicalOperator folded) => folded is LogicalCountBranch
    {
        Branch: { IsPlain: true, Optional: false, Branches: [], Walk: var walk } branch, Input: LogicalNodeScan or LogicalFilter,
    }
        && branch.Conditions.Any(condition => FreeVariables.Of(condition).Any(read => read != walk.To));
}
