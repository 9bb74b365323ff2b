using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Parameters;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>Writes IN, where the list is written out or a parameter. Not for doubles, as NaN is in no list.</summary>
internal static class SqlLists
{
    public static SqlValue? Write(BoundIn test, SqlExpressions expressions)
    {
        if (expressions.Value(test.Item) is not { Kind: SqlKind.Integer or SqlKind.String or SqlKind.Boolean } item)
            return null;
        SqlKind kind = item.Kind.Value;
        if (test.List is BoundParameter parameter)
        {
            string list = expressions.Draft.Parameter(parameter.Name, kind, ParameterShape.List);
            return SqlValue.Truth(expressions.Draft.Dialect.IsAmong(item.Text, list), item.IsPresent);
        }

        return Items(test.List) is { IsEmpty: false } items && Texts(items, kind, expressions) is { } texts
            ? texts.Count == 0 ? SqlLiterals.Constant(truth: false, item)
                : SqlValue.Truth($"({item.Text} IN ({string.Join(", ", texts)}))", item.IsPresent && !texts.Contains(SqlValue.Null.Text))
            : null;
    }

    /// <summary>The items of a list that stands in the query; none where it does not.</summary>
    public static ImmutableArray<BoundExpression> Items(BoundExpression list) => list switch
    {
        BoundList written => written.Items,
        BoundConstant { Value.Nested: ListValue values } =>
            [.. values.Items.ToArray().Select(item => new BoundConstant(list.Span, ExpressionType.Any, item))],
        _ => [],
    };

    /// <summary>The items that the value may equal; null where SQL cannot tell one of them.</summary>
    private static List<string>? Texts(ImmutableArray<BoundExpression> items, SqlKind kind, SqlExpressions expressions)
    {
        List<string> texts = [];
        foreach (BoundExpression each in items)
        {
            if (kind == SqlKind.Integer && each is BoundConstant { Value: { IsFloat: true } number })
            {
                // A double is among integers if it is one.
                double value = number.AsFloat();
                if (Math.Abs(value) > SqlLiterals.MostExact)
                    return null;
                if (Math.Floor(value) == value)
                    texts.Add(SqlLiterals.Integer((long)value).Text);
                continue;
            }

            SqlValue? item = each is BoundParameter parameter
                ? new SqlValue(expressions.Draft.Parameter(parameter.Name, kind), kind) : expressions.Value(each);
            if (item is null || (item.Kind is { } other && other != kind && (!item.IsPresent || other == SqlKind.Float)))
                return null;
            if (item.Kind is null || item.Kind == kind)
                texts.Add(item.Text);
        }

        return texts;
    }
}
