using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Expressions;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Parameters;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes UNWIND of lists whose items stand in the query, of one kind or null, and of parameters with items of one kind.</summary>
internal static class UnwindWriter
{
    public static bool Write(LogicalUnwind plan, SqlScope scope, PlanWriter writer)
    {
        if (plan.List is BoundParameter { Name: var name } && scope.Draft.Lists.Kinds.TryGetValue(name, out SqlKind known))
        {
            if (scope.Select.IsBounded)
                scope.Wrap();
            ParameterListSource list = new(scope.Draft.Name("u"), scope.Draft.Parameter(name, known, ParameterShape.List));
            scope.Select.Add(list);
            scope.Bind(plan.Variable, new ValueBinding(new SqlValue(list.Item, known) { IsPresent = true }));
            return true;
        }

        if (Items(plan.List) is not { } items)
            return false;
        List<SqlValue> values = [];
        foreach (BoundExpression item in items)
        {
            if (writer.Expressions(scope).Value(item) is not { } value)
                return false;
            values.Add(value);
        }

        SqlKind?[] kinds = [.. values.Select(value => value.Kind).Where(kind => kind is not null).Distinct()];
        if (kinds.Length > 1)
            return false;
        if (scope.Select.IsBounded)
        {
            // What is computed for an item reads the rows as they are then.
            scope.Wrap();
            values = [.. items.Select(item => writer.Expressions(scope).Value(item)!)];
        }

        SqlKind kind = kinds is [{ } only] ? only : SqlKind.Boolean;
        ListSource source = new(
            scope.Draft.Name("u"), [.. values.Select(value => value.Kind is null ? scope.Draft.NullOf(kind) : scope.Draft.Typed(value))]);
        if (source.IsEmpty)
            scope.Select.Where("FALSE");
        else
            scope.Select.Add(source);
        scope.Bind(plan.Variable, new ValueBinding(
            source.IsEmpty ? SqlValue.Null : new SqlValue(source.Item, kind) { IsPresent = values.TrueForAll(value => value.IsPresent) }));
        return true;
    }

    /// <summary>The items of a list that stands in the query; none for null; null for all else.</summary>
    private static ImmutableArray<BoundExpression>? Items(BoundExpression list) => list switch
    {
        BoundList written => written.Items,
        BoundConstant { Value.IsNull: true } => [],
        BoundConstant { Value.Nested: ListValue } constant => SqlLists.Items(constant),
        _ => null,
    };
}
