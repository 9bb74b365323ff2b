using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Expressions;

/// <summary>CASE, with and without an operand, and with branches that begin with an operator.</summary>
internal static class CaseBinder
{
    public static BoundExpression Bind(CaseExpression expression, ExpressionContext context)
    {
        BoundExpression? operand = expression.Operand is { } compared ? ExpressionBinder.Bind(compared, context) : null;
        Variable? subject = operand is not null && expression.Branches.Any(branch => branch.BeginsWithOperator)
            ? new Variable("the operand of CASE", operand.Type) : null;
        ImmutableArray<BoundCaseBranch> branches =
        [
            .. expression.Branches.Select(branch => new BoundCaseBranch(
                subject is not null ? BindAbout(subject, branch, context)
                : operand is null ? ExpressionBinder.BindPredicate(branch.When, context) : ExpressionBinder.Bind(branch.When, context),
                ExpressionBinder.Bind(branch.Then, context))),
        ];
        BoundExpression? otherwise = expression.Otherwise is { } rest ? ExpressionBinder.Bind(rest, context) : null;
        ExpressionType type = otherwise?.Type ?? new ExpressionType(ValueTypes.Null);
        foreach (BoundCaseBranch branch in branches)
            type = TypeRules.Union(type, branch.Then.Type);
        return new BoundCase(expression.Span, type, operand, branches, otherwise, subject);
    }

    /// <summary>The condition as it is written about the subject, or that it is the value that is written.</summary>
    private static BoundExpression BindAbout(Variable subject, CaseBranch branch, ExpressionContext context) => branch.BeginsWithOperator
        ? ExpressionBinder.BindPredicate(branch.When, context with { Subject = subject })
        : new BoundComparison(
            branch.When.Span, Comparison.Equal, new BoundVariable(branch.When.Span, subject), ExpressionBinder.Bind(branch.When, context));
}
