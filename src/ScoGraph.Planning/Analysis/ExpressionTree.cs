using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Analysis;

/// <summary>Walks through expressions of any height without recursion.</summary>
internal static class ExpressionTree
{
    /// <summary>The expression and all below it, parents before children; not what stands in the queries of subqueries.</summary>
    public static IEnumerable<BoundExpression> All(BoundExpression root)
    {
        if (root is BoundVariable or BoundConstant or BoundParameter)
        {
            yield return root;
            yield break;
        }

        Stack<BoundExpression> open = new([root]);
        while (open.TryPop(out BoundExpression? expression))
        {
            yield return expression;
            ImmutableArray<BoundExpression> children = expression.Parts.Children;
            for (int i = children.Length - 1; i >= 0; i--)
                open.Push(children[i]);
        }
    }
}
