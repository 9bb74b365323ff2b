using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Scopes;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Clauses.RowCounts;

/// <summary>LIMIT.</summary>
internal static class LimitBinder
{
    /// <summary>The number of rows to keep; null where none is written.</summary>
    public static BoundExpression? Bind(Expression? count, StatementState state) =>
        count is null ? null : RowCountBinder.Bind("LIMIT", count, state);
}
