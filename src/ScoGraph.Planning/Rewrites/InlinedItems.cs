using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// What of a projection those may compute themselves that stand above it: what costs little, however often it is read, and the rest where
/// it is read once. What may fail is read for every row, in the order in which it is written, so that the same error is told.
/// </summary>
internal static class InlinedItems
{
    /// <summary>What is computed once for each of its values may be read so often.</summary>
    private const int MostReads = 3;

    /// <summary>Of so many different values each may well come again and again.</summary>
    private const int Few = 1 << 13;

    /// <returns>What stands behind the names; null where one of them cannot be computed by who groups.</returns>
    public static Dictionary<Variable, BoundExpression>? Of(LogicalProject project, LogicalAggregate aggregate, CostModel cost)
    {
        ImmutableArray<BoundExpression> readers =
            [.. aggregate.Keys.Select(key => key.Expression), .. aggregate.Aggregates.SelectMany(each => each.Arguments)];
        Dictionary<Variable, int> reads = Reads(readers);
        return project.Items.All(item => IsCheap(item, reads, cost) || (Purity.IsStable(item.Expression)
            && reads.GetValueOrDefault(item.Variable) <= 1)) && FailAlike(project, [.. readers.SelectMany(Certain)])
            ? project.Items.ToDictionary(item => item.Variable, item => item.Expression) : null;
    }

    /// <returns>What stands behind the names that conditions read; null where these cannot be tested before the projection.</returns>
    public static Dictionary<Variable, BoundExpression>? Of(LogicalProject project, LogicalFilter filter, CostModel cost)
    {
        Dictionary<Variable, int> reads = Reads(filter.Predicates);
        // The first condition alone is asked of every row.
        return FailAlike(project, [.. Certain(filter.Predicates[0])]) && project.Items.All(item => IsCheap(item, reads, cost)
            || (!reads.ContainsKey(item.Variable) && !Fallibility.CanFail(item.Expression)))
            ? project.Items.ToDictionary(item => item.Variable, item => item.Expression) : null;
    }

    private static Dictionary<Variable, int> Reads(ImmutableArray<BoundExpression> readers)
    {
        Dictionary<Variable, int> reads = [];
        foreach (BoundExpression part in readers.SelectMany(ExpressionTree.All))
        {
            if (part is BoundVariable read)
                Add(read.Variable, 1);
            // What is asked of each item of a list is asked more than once.
            foreach (Variable repeated in part.Parts is { Declares.IsEmpty: false } or { Query: not null } ? FreeVariables.Of([part]) : [])
                Add(repeated, MostReads);
        }

        return reads;

        void Add(Variable variable, int times) => reads[variable] = reads.GetValueOrDefault(variable) + times;
    }

    /// <summary>The names that are read whatever their values are, in that order; nothing fails before one of them.</summary>
    private static IEnumerable<Variable> Certain(BoundExpression expression)
    {
        Stack<BoundExpression> open = new([expression]);
        while (open.TryPop(out BoundExpression? part))
        {
            if (part is BoundVariable name)
                yield return name.Variable;
            (BoundExpression? first, BoundExpression? second) = part switch
            {
                BoundComparison { Operator: Comparison.Greater or Comparison.GreaterOrEqual } e => (e.Right, e.Left),
                BoundComparison e => (e.Left, e.Right),
                BoundArithmetic e => (e.Left, e.Right),
                BoundTextPredicate e => (e.Left, e.Right),
                BoundProperty e => (e.Target, null),
                // Where the first is null a function may not look at the others.
                BoundFunctionCall { Arguments: [var argument, ..] } => (argument, null),
                BoundCase { Operand: null, Branches: [var branch, ..] } => (branch.When, null),
                _ => ((BoundExpression?)null, (BoundExpression?)null),
            };
            if (second is not null && first is BoundVariable or BoundConstant or BoundParameter)
                open.Push(second);
            if (first is not null)
                open.Push(first);
        }
    }

    private static bool IsCheap(BoundItem item, Dictionary<Variable, int> reads, CostModel cost) => Purity.IsTotal(item.Expression)
        || (VectorExpressions.IsTerm(item.Expression) && VectorExpressions.IsPlain(item.Expression))
        || (VectorExpressions.OnlyProperty(item.Expression) is { Key: var key } && reads.GetValueOrDefault(item.Variable) <= MostReads
            && cost.Distinct(key) <= Few);

    private static bool FailAlike(LogicalProject project, List<Variable?> first)
    {
        int before = -1;
        foreach (BoundItem item in project.Items.Where(item => Fallibility.CanFail(item.Expression)))
        {
            int at = first.IndexOf(item.Variable);
            if (at < before || at < 0)
                return false;
            before = at;
        }

        return true;
    }
}
