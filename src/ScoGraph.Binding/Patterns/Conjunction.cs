using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Patterns;

/// <summary>Conditions split at AND.</summary>
internal static class Conjunction
{
    public static IEnumerable<BoundExpression> Split(BoundExpression condition)
    {
        Stack<BoundExpression> open = new([condition]);
        while (open.TryPop(out BoundExpression? next))
        {
            if (next is BoundLogical { Connective: LogicalConnective.And } and)
            {
                open.Push(and.Right);
                open.Push(and.Left);
            }
            else
            {
                yield return next;
            }
        }
    }

    /// <summary>Binds a condition that may be absent.</summary>
    public static IEnumerable<BoundExpression> Bind(Expression? condition, ExpressionContext context) =>
        condition is null ? [] : Split(ExpressionBinder.BindPredicate(condition, context));
}
