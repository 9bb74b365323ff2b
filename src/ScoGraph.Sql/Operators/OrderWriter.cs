using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes ORDER BY: values of one kind sort in SQL as in the language, nulls as the greatest; elements by id.</summary>
internal static class OrderWriter
{
    public static bool Write(LogicalSort plan, SqlScope scope, PlanWriter writer)
    {
        if (plan.Keys.Any(key => Value(key, scope, writer) is null))
            return false;
        if (scope.Select.IsBounded)
            scope.Wrap();
        List<SqlSortKey> before = [.. scope.Select.Order];
        scope.Select.Order.Clear();
        foreach (BoundSortKey key in plan.Keys)
            scope.Select.OrderBy(Value(key, scope, writer)!, key.Descending, scope.Draft.Dialect);
        scope.Select.Order.AddRange(before);
        return true;
    }

    public static bool Write(LogicalTop plan, SqlScope scope, PlanWriter writer) =>
        RowCountWriter.IsKnown(plan.Limit) && (plan.Skip is null || RowCountWriter.IsKnown(plan.Skip))
        && Write(new LogicalSort(plan.Input, plan.Keys), scope, writer)
        && (plan.Skip is null || RowCountWriter.Skip(plan.Skip, scope)) && RowCountWriter.Limit(plan.Limit, scope);

    private static SqlValue? Value(BoundSortKey key, SqlScope scope, PlanWriter writer) =>
        writer.Expressions(scope).Element(key.Expression)?.IdValue ?? writer.Expressions(scope).Value(key.Expression);
}
