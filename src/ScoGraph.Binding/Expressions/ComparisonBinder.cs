using System.Collections.Immutable;
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
        ImmutableArray<BoundExpression>.Builder comparisons = ImmutableArray.CreateBuilder<BoundExpression>();
        foreach (ComparisonLink link in chain.Links)
        {
            BoundExpression right = ExpressionBinder.Bind(link.Operand, context);
            comparisons.Add(new BoundComparison(TypeRules.Covering(left, right), OperatorOf(link.Operator), left, right));
            left = right;
        }

        return Halves.Join(comparisons.ToImmutable(), (first, rest) => new BoundLogical(chain.Span, LogicalConnective.And, first, rest));
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
