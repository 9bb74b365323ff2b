using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// What of a projection an aggregation over it may compute itself: what costs little, however often it is read, and the rest where it is
/// read once. What may fail is read for every row, in the order in which it is written, so that the same error is told.
/// </summary>
internal static class InlinedItems
{
    /// <returns>What stands behind the names; null where one of them cannot be computed by who groups.</returns>
    public static Dictionary<Variable, BoundExpression>? Of(LogicalProject project, LogicalAggregate aggregate)
    {
        List<Variable> begin = [];
        Dictionary<Variable, int> read = [];
        HashSet<Variable> within = [];
        foreach (BoundExpression expression in aggregate.Keys.Select(key => key.Expression).Concat(aggregate.Aggregates.SelectMany(
            each => each.Arguments)))
        {
            if (First(expression) is { } first)
                begin.Add(first);
            foreach (BoundExpression part in ExpressionTree.All(expression))
            {
                // What is asked of each item of a list is asked more than once.
                if (part.Parts is { Declares.IsEmpty: false } or { Query: not null })
                    within.UnionWith(FreeVariables.Of([part]));
                if (part is BoundVariable variable)
                    read[variable.Variable] = read.GetValueOrDefault(variable.Variable) + 1;
            }
        }

        return project.Items.All(item => Purity.IsTotal(item.Expression) || (Purity.IsRepeatable(item.Expression) && (IsCheap(item)
            || (!within.Contains(item.Variable) && read.GetValueOrDefault(item.Variable) <= 1)))) && FailAlike(project, begin)
            ? project.Items.ToDictionary(item => item.Variable, item => item.Expression) : null;
    }

    /// <summary>What is computed first, whatever else is; null for what is no name.</summary>
    private static Variable? First(BoundExpression expression)
    {
        while (expression is BoundArithmetic or BoundFunctionCall { Arguments.IsEmpty: false })
            expression = expression.Parts.Children[0];
        return (expression as BoundVariable)?.Variable;
    }

    private static bool IsCheap(BoundItem item) => VectorExpressions.IsTerm(item.Expression);

    private static bool FailAlike(LogicalProject project, List<Variable> begin)
    {
        int before = -1;
        foreach (BoundItem item in project.Items.Where(item => Fallibility.CanFail(item.Expression)))
        {
            int at = begin.IndexOf(item.Variable);
            if (at < before || at < 0)
                return false;
            before = at;
        }

        return true;
    }
}
