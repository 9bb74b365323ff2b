using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Clauses.RowCounts;

/// <summary>The numbers of SKIP and LIMIT: the same for every row, and never negative where that can be seen.</summary>
internal static class RowCountBinder
{
    public static BoundExpression Bind(string keyword, Expression expression, StatementState state)
    {
        BoundExpression count = ExpressionBinder.Bind(expression, new ExpressionContext(state, new Scope(), IsRowCount: true));
        if (IsNegative(count))
            throw BindingErrors.NegativeRowCount(keyword, count.Span);
        if (count.Type.Kinds.IsNever(ValueTypes.Integer))
            throw BindingErrors.RowCountType(keyword, TypeNames.Of(count.Type), count.Span);
        return count;
    }

    private static bool IsNegative(BoundExpression count) =>
        count is BoundConstant constant && constant.Value.IsInteger && constant.Value.AsInteger() < 0;
}
