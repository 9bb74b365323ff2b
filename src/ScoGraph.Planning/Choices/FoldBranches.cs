using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
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
        plan is LogicalAggregate { IsRepeatable: true } aggregate
            ? aggregate.WithInputs([BranchFolder.Fold(aggregate.Input, aggregate.Reads, context.Cost)]) : plan);
}
