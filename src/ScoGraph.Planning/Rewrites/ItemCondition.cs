using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Rewrites;

/// <summary>What a quantifier over a list, <c>all</c> or <c>none</c>, asks of one item.</summary>
internal static class ItemCondition
{
    /// <param name="each">The quantifier.</param>
    /// <param name="item">The item.</param>
    /// <returns>Null where it cannot be written, or may fail: it would for items that the list may not have.</returns>
    public static BoundExpression? Of(BoundQuantifier each, BoundExpression item)
    {
        BoundExpression condition = new ExpressionReplacement(part =>
            part is BoundVariable read && read.Variable == each.Variable ? item : null).Apply(each.Where);
        return FreeVariables.Of(condition).Contains(each.Variable) || Fallibility.ConditionCanFail(condition) ? null
            : each.Quantifier == Quantifier.All ? condition : new BoundNot(each.Span, condition);
    }
}
