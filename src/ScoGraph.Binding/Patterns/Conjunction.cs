using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Patterns;

/// <summary>Conditions split at AND.</summary>
internal static class Conjunction
{
    public static IEnumerable<BoundExpression> Split(BoundExpression condition) =>
        condition is BoundLogical { Connective: LogicalConnective.And } and ? Split(and.Left).Concat(Split(and.Right)) : [condition];

    /// <summary>Binds a condition that may be absent.</summary>
    public static IEnumerable<BoundExpression> Bind(Expression? condition, ExpressionContext context) =>
        condition is null ? [] : Split(ExpressionBinder.BindPredicate(condition, context));
}
