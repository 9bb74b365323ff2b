using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Scopes;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Clauses.RowCounts;

/// <summary>SKIP.</summary>
internal static class SkipBinder
{
    /// <summary>The number of rows to leave out; null where none is written.</summary>
    public static BoundExpression? Bind(Expression? count, StatementState state) =>
        count is null ? null : RowCountBinder.Bind("SKIP", count, state);
}
