using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Sql.Cutting;

/// <summary>
/// Makes single steps below an aggregation whose relationship and end nothing reads branches, too: our own engine counts them as they are.
/// </summary>
internal static class StepBranches
{
    public static LogicalPlan Apply(LogicalPlan plan) => plan with { Root = Apply(plan.Root) };

    private static LogicalOperator Apply(LogicalOperator root)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        int first = chain.FindLastIndex(each => each is LogicalAggregate);
        if (first < 0)
            return root;
        HashSet<Variable> read = [.. chain[first].Reads];
        for (int i = first + 1; i < chain.Count && IsRowByRow(chain[i]); i++)
        {
            if (chain[i] is LogicalExpand { Into: false, DifferentFrom.IsEmpty: true } step
                && !read.Contains(step.To) && !read.Contains(step.Relationship))
            {
                chain[i] = new LogicalCountBranch(step.Input, new Branch(step.Walk) { ToLabels = step.ToLabels })
                {
                    EstimatedRows = step.EstimatedRows,
                };
            }

            read.UnionWith(chain[i].Reads);
            read.UnionWith(chain[i].Inputs.Skip(1).SelectMany(PlanTree.All).SelectMany(inner => inner.Reads));
        }

        LogicalOperator below = chain[^1];
        for (int i = chain.Count - 2; i >= 0; i--)
            below = chain[i].WithInputs([below, .. chain[i].Inputs.Skip(1)]);
        return below;
    }

    private static bool IsRowByRow(LogicalOperator plan) => plan.Has(OperatorTraits.RowByRow) || plan is LogicalOptional;
}
