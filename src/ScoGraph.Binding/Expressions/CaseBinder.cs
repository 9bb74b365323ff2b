using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Expressions;

/// <summary>CASE, with and without an operand.</summary>
internal static class CaseBinder
{
    public static BoundExpression Bind(CaseExpression expression, ExpressionContext context)
    {
        BoundExpression? operand = expression.Operand is { } compared ? ExpressionBinder.Bind(compared, context) : null;
        ImmutableArray<BoundCaseBranch> branches =
        [
            .. expression.Branches.Select(branch => new BoundCaseBranch(
                operand is null ? ExpressionBinder.BindPredicate(branch.When, context) : ExpressionBinder.Bind(branch.When, context),
                ExpressionBinder.Bind(branch.Then, context))),
        ];
        BoundExpression? otherwise = expression.Otherwise is { } rest ? ExpressionBinder.Bind(rest, context) : null;
        ExpressionType type = otherwise?.Type ?? new ExpressionType(ValueTypes.Null);
        foreach (BoundCaseBranch branch in branches)
            type = TypeRules.Union(type, branch.Then.Type);
        return new BoundCase(expression.Span, type, operand, branches, otherwise);
    }
}
