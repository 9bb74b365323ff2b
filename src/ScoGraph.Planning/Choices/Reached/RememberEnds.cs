using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Choices.Reached;

/// <summary>
/// Whether a pattern lies between two nodes of a row is told for many rows of one node at once: what it reaches from there is found once
/// (a semi-join; Bernstein and Chiu, JACM 1981), where that costs less than to look for each row.
/// </summary>
internal static class RememberEnds
{
    /// <summary>What is looked for may be found at the first step: so much is said to be looked at in vain.</summary>
    private const double InVain = 0.5;

    /// <summary>A plan that remembers.</summary>
    /// <param name="subquery">The subquery.</param>
    /// <param name="holder">The operator of whose rows it is asked, with estimates.</param>
    /// <param name="usual">Its plan for one row, with estimates.</param>
    /// <param name="plan">Plans a query, with estimates.</param>
    /// <returns>Null where the usual plan is better.</returns>
    public static LogicalRememberEnds? Of(
        BoundSubquery subquery, LogicalOperator holder, LogicalOperator usual, Func<BoundQuery, LogicalOperator> plan)
    {
        if (subquery is not { Kind: Subquery.Exists, Query: { Arguments: [var one, var other] } query }
            || !IsNode(one) || !IsNode(other) || query.Parts is not [{ Clauses: [BoundMatch { Optional: false } match] } part]
            || holder is not LogicalUnary { Input: var rows })
            return null;
        BoundPattern pattern = match.Pattern;
        if (pattern.Search is not null || !pattern.ShortestPaths.IsEmpty || !pattern.After.IsEmpty
            || pattern.Predicates.Any(condition => Fallibility.ConditionCanFail(condition) || !Purity.IsRepeatable(condition)
                || ExpressionTree.All(condition).Any(each => each is BoundSubquery)))
            return null;
        if (!pattern.Nodes.Contains(one) || !pattern.Nodes.Contains(other) || Outer(rows, one, other) is not ({ } from, var times))
            return null;
        Variable to = from == one ? other : one;
        LogicalOperator reached = plan(query with
        {
            Arguments = [from],
            Parts = [part with { Columns = [to] }],
            Columns = [new BoundColumn(to.Name, to)],
        });
        return PlanTree.All(reached).All(each => each is LogicalArgument || each.Inputs.Length > 0)
            && PlanTree.All(reached).Any(each => each is LogicalArgument) && Work(reached) < Work(usual) * times * InVain
            ? new LogicalRememberEnds(reached, from, to) { EstimatedRows = reached.EstimatedRows } : null;
    }

    /// <summary>The one that is found before the other, and how many rows there are of each node.</summary>
    private static (Variable From, double Times)? Outer(LogicalOperator rows, Variable one, Variable other)
    {
        Variable? last = null;
        for (LogicalOperator? plan = rows; plan is not null; plan = (plan as LogicalUnary)?.Input)
        {
            foreach (Variable found in plan.Introduced)
            {
                if (found != one && found != other)
                    continue;
                if (last is not null)
                    return (found, rows.EstimatedRows / Math.Max(1, plan.EstimatedRows));
                last = found;
            }
        }

        return null;
    }

    private static double Work(LogicalOperator root) => PlanTree.All(root).Where(plan => plan is not LogicalArgument)
        .Sum(plan => plan.EstimatedRows);

    private static bool IsNode(Variable variable) => variable.Type.Kinds == ValueTypes.Node;
}
