using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes EXISTS and COUNT.</summary>
internal static class SubqueryWriter
{
    public static SqlValue? Write(BoundSubquery subquery, LogicalOperator plan, SqlScope scope, PlanWriter writer)
    {
        if (subquery.Kind == Subquery.Collect || writer.Inner(plan, scope) is not { } inner)
            return null;
        if (subquery.Kind == Subquery.Exists)
            return SqlValue.Truth($"EXISTS ({inner.Select.OneLine("1")})", isPresent: true);
        if (inner.Select.IsBounded)
            inner.Wrap();
        inner.Select.Order.Clear();
        return new SqlValue($"({inner.Select.OneLine("count(*)")})", SqlKind.Integer) { IsPresent = true };
    }
}
