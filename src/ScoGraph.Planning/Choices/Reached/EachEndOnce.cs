using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Reached;

/// <summary>
/// Where DISTINCT, or aggregates that do not care how often a row comes, read nothing of the rows of a step but the node that it leads to,
/// each such node goes on once (DISTINCT pushed down; Pirahesh, Hellerstein and Hasan, SIGMOD 1992). Only steps that begin at several nodes
/// lead to one node more than a few times, so others stay as they are.
/// </summary>
internal sealed class EachEndOnce : IPlanPass
{
    public string Name => "each-end-once";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan =>
        plan is LogicalDistinct or LogicalAggregate && plan.Has(OperatorTraits.IgnoresRepeats) && plan.IsRepeatable
            ? plan.WithInputs([Below((LogicalUnary)plan)]) : plan);

    private static LogicalOperator Below(LogicalUnary top)
    {
        HashSet<Variable> read = [.. top.Reads];
        List<LogicalUnary> above = [];
        LogicalOperator plan = top.Input;

        // A row that comes twice into rand() < 0.5 is twice as likely to pass.
        while (plan is LogicalUnary { Inputs.Length: 1, IsRepeatable: true } unary && unary.Has(OperatorTraits.RowByRow))
        {
            above.Add(unary is LogicalExpand { Into: false, CountOnly: false } step && read.SetEquals([step.To]) && BeginsAtMany(step.Input)
                ? step with { EndsOnly = true } : unary);
            read.ExceptWith(unary.Introduced);
            read.UnionWith(unary.Reads);
            plan = unary.Input;
        }

        for (int i = above.Count - 1; i >= 0; i--)
            plan = above[i].WithInputs([plan]);
        return plan;
    }

    private static bool BeginsAtMany(LogicalOperator input) => input switch
    {
        LogicalFilter filter => BeginsAtMany(filter.Input),
        LogicalNodeSeek or LogicalArgument => false,
        _ => true,
    };
}
