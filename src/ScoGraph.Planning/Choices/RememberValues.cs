using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// A subquery inside an expression that reads nothing of the row but one node says the same wherever the node comes again: it is computed
/// once for each.
/// </summary>
internal static class RememberValues
{
    /// <summary>The plan of a subquery, remembering.</summary>
    /// <param name="subquery">The subquery.</param>
    /// <param name="holder">The operator of whose rows it is asked, with estimates.</param>
    /// <param name="plan">Its plan for one row.</param>
    /// <returns>The plan as it was where each node comes once, or more is read.</returns>
    public static LogicalOperator Of(BoundSubquery subquery, LogicalOperator holder, LogicalOperator plan) =>
        FreeVariables.Of(subquery) is { Count: 1 } read && read.First() is { Type.Kinds: ValueTypes.Node } node
            && Purity.IsRepeatable(subquery.Query) && !ComesOnce(node, holder)
            ? new LogicalRememberValues(plan, node) { EstimatedRows = plan.EstimatedRows } : plan;

    /// <summary>Whether a node is scanned or sought for rows of which each has another.</summary>
    private static bool ComesOnce(Variable node, LogicalOperator holder)
    {
        for (LogicalOperator? plan = (holder as LogicalUnary)?.Input; plan is not null; plan = (plan as LogicalUnary)?.Input)
        {
            if (plan.Introduced.Contains(node))
                return plan is LogicalUnary { Input: LogicalArgument } and (LogicalNodeScan or LogicalNodeSeek or LogicalIndexSeek);
            if (plan is not (LogicalFilter or LogicalProject))
                return false;
        }

        return false;
    }
}
