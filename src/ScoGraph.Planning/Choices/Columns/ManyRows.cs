using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>Plans within a plan that are carried out for many rows around them at once.</summary>
internal static class ManyRows
{
    /// <summary>A variable that holds the number of a row among some, by which rows of an inner plan are told apart.</summary>
    public static Variable NewNumber() => new("row", new ExpressionType(ValueTypes.Node), isAnonymous: true);

    /// <summary>
    /// The nodes and relationships of the row around a plan that its steps and conditions read; null where there is anything else.
    /// </summary>
    /// <param name="inner">The plan.</param>
    /// <param name="isCounted">Whether rows may stand for many, as they are counted.</param>
    public static ImmutableArray<Variable>? Outer(LogicalOperator inner, bool isCounted)
    {
        HashSet<Variable> reads = [], found = [];
        LogicalOperator plan = inner;
        for (; plan is LogicalUnary step; plan = step.Input)
        {
            if (!IsWalk(step, isCounted) && !(step is LogicalFilter filter && filter.Predicates.All(RowConditions.Tests)))
                return null;
            reads.UnionWith(step.Reads);
            found.UnionWith(step.Introduced);
        }

        reads.ExceptWith(found);
        return plan is LogicalArgument && found.Count > 0 && reads.Count > 0 && reads.All(VectorExpressions.IsElement) ? [.. reads] : null;
    }

    private static bool IsWalk(LogicalOperator plan, bool isCounted) => plan is LogicalExpand { Into: true }
        || (plan is LogicalExpand { EndsOnly: false, CountOnly: var counts } && (isCounted || !counts));
}
