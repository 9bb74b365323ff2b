using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Patterns;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Expressions;

/// <summary>Comparisons, alone and in chains, and tests of labels.</summary>
internal static class ComparisonBinder
{
    /// <summary>a &lt; b &lt; c is a &lt; b AND b &lt; c.</summary>
    public static BoundExpression BindChain(ComparisonChain chain, ExpressionContext context)
    {
        BoundExpression left = ExpressionBinder.Bind(chain.First, context);
        BoundExpression? all = null;
        foreach (ComparisonLink link in chain.Links)
        {
            BoundExpression right = ExpressionBinder.Bind(link.Operand, context);
            BoundComparison comparison = new(TypeRules.Covering(left, right), OperatorOf(link.Operator), left, right);
            all = all is null ? comparison : new BoundLogical(chain.Span, LogicalConnective.And, all, comparison);
            left = right;
        }

        return all ?? left;
    }

    public static BoundExpression BindLabels(LabelPredicate predicate, ExpressionContext context)
    {
        BoundExpression operand = TypeRules.Require(
            ExpressionBinder.Bind(predicate.Operand, context), ValueTypes.Element, "What has labels or a type");
        return new BoundLabelTest(predicate.Span, operand, LabelBinder.Bind(predicate.Labels, context));
    }

    private static Comparison OperatorOf(ComparisonOperator symbol) => symbol switch
    {
        ComparisonOperator.Equal => Comparison.Equal,
        ComparisonOperator.NotEqual => Comparison.NotEqual,
        ComparisonOperator.Less => Comparison.Less,
        ComparisonOperator.LessOrEqual => Comparison.LessOrEqual,
        ComparisonOperator.Greater => Comparison.Greater,
        ComparisonOperator.GreaterOrEqual => Comparison.GreaterOrEqual,
        _ => throw new InvalidOperationException($"The comparison {symbol} is not bound."),
    };
}
