using System.Text.RegularExpressions;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes groups, with counts, sums of integers, and what is least or greatest.</summary>
internal static partial class AggregateWriter
{
    public static bool Write(LogicalAggregate plan, SqlScope scope, PlanWriter writer)
    {
        // Looked at before anything is written; what they read stays the same when the SELECT becomes a source.
        if (plan.Keys.Any(key => ProjectWriter.Of(key.Expression, scope, writer) is null or LinkListBinding)
            || plan.Aggregates.Any(aggregate => Of(aggregate, scope, writer) is null))
            return false;
        foreach (BoundItem key in plan.Keys)
            scope.Bind(key.Variable, ProjectWriter.Of(key.Expression, scope, writer)!);
        if (scope.Select.IsBounded || !plan.Keys.All(key => IsColumn(scope.Find(key.Variable)!)))
            scope.Wrap();
        Dictionary<Variable, SqlBinding> rows = plan.Keys.ToDictionary(key => key.Variable, key => scope.Find(key.Variable)!);
        foreach (BoundAggregate aggregate in plan.Aggregates)
            rows[aggregate.Variable] = Of(aggregate, scope, writer)!;
        bool isConstant = plan.Keys.All(key => scope.Find(key.Variable) is ValueBinding { Value.Kind: null });
        scope.Select.Group(isConstant && !plan.Keys.IsEmpty ? writer.Draft.NullOf(SqlKind.Boolean) : null);
        scope.WrapAs(rows);
        return true;
    }

    private static AggregateBinding? Of(BoundAggregate aggregate, SqlScope scope, PlanWriter writer)
    {
        if (aggregate.Function is null)
            return new AggregateBinding(new SqlValue(Rows(scope), SqlKind.Integer) { IsPresent = true });
        if (aggregate.Arguments is not [var argument] || Argument(argument, scope, writer) is not { } value)
            return null;
        string distinct = aggregate.Distinct ? "DISTINCT " : "";
        if (scope.Weight is { } weight && !aggregate.Distinct && aggregate.Function.Name is "count" or "sum")
            return Weighted(aggregate.Function.Name, value, weight, writer.Draft);
        return (aggregate.Function.Name, value.Kind) switch
        {
            ("count", _) => new AggregateBinding(Count(distinct + writer.Draft.Typed(value))),
            ("sum", SqlKind.Integer) => Sum(distinct + value.Text, writer.Draft),
            ("min" or "max", SqlKind.Integer or SqlKind.Float) => Extreme(value.Text, value, aggregate),
            ("min" or "max", SqlKind.String) => Extreme(writer.Draft.Dialect.ByCodePoint(value.Text), value, aggregate),
            _ => null,
        };
    }

    /// <summary>The number of rows.</summary>
    public static string Rows(SqlScope scope) => scope.Weight is { } weight ? SumOf(weight, scope.Draft) : "count(*)";

    private static AggregateBinding? Weighted(string function, SqlValue value, string weight, StatementDraft draft)
    {
        string? times = (function, value.Kind) switch
        {
            ("count", null) => "0",
            ("count", _) => value.IsPresent ? weight : $"CASE WHEN {value.Text} IS NOT NULL THEN {weight} END",
            (_, SqlKind.Integer) => $"{value.Text} * {weight}",
            _ => null,
        };
        return times is null ? null : new AggregateBinding(new SqlValue(SumOf(times, draft), SqlKind.Integer) { IsPresent = true });
    }

    private static SqlValue? Argument(BoundExpression argument, SqlScope scope, PlanWriter writer) =>
        writer.Expressions(scope).Element(argument)?.IdValue ?? writer.Expressions(scope).Value(argument);

    private static SqlValue Count(string of) => new($"count({of})", SqlKind.Integer) { IsPresent = true };

    private static AggregateBinding Sum(string of, StatementDraft draft) =>
        new(new SqlValue(SumOf(of, draft), SqlKind.Integer) { IsPresent = true });

    private static string SumOf(string of, StatementDraft draft)
    {
        draft.MayFail = true;
        return $"COALESCE(CAST(sum({of}) AS {draft.Dialect.TypeOf(SqlKind.Integer)}), 0)";
    }

    private static AggregateBinding Extreme(string of, SqlValue value, BoundAggregate aggregate) =>
        new(new SqlValue($"{aggregate.Function!.Name}({of})", value.Kind));

    /// <summary>Whether it can be a key as it is: what is computed may be another expression to a database where it stands twice.</summary>
    private static bool IsColumn(SqlBinding key) => key is not ValueBinding { Value: var value } || ColumnName().IsMatch(value.Text);

    [GeneratedRegex("""^\w+\.(\w+|"[^"]+")$""")]
    private static partial Regex ColumnName();
}
