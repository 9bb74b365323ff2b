using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>Writes the few functions whose meaning SQL shares.</summary>
internal static class SqlFunctions
{
    public static SqlValue? Write(BoundFunctionCall call, SqlExpressions expressions) => call.Function.Name switch
    {
        "id" when Only(call) is { } of => expressions.Element(of)?.IdValue,
        "type" when Only(call) is { } of => (expressions.Element(of) as LinkBinding)?.Type(expressions.Draft),
        "coalesce" => Coalesce(call, expressions),
        "size" or "char_length" or "character_length" when Only(call) is { } of => Size(of, expressions),
        _ => null,
    };

    private static BoundExpression? Only(BoundFunctionCall call) => call.Arguments is [var only] ? only : null;

    private static SqlValue? Size(BoundExpression of, SqlExpressions expressions) =>
        expressions.Value(of) is { Kind: SqlKind.String } text
            ? new SqlValue($"CAST(length({text.Text}) AS bigint)", SqlKind.Integer) { IsPresent = text.IsPresent } : null;

    private static SqlValue? Coalesce(BoundFunctionCall call, SqlExpressions expressions)
    {
        List<SqlValue> values = [];
        foreach (BoundExpression argument in call.Arguments)
        {
            if (expressions.Value(argument) is not { Kind: not null } value || (values.Count > 0 && value.Kind != values[0].Kind))
                return null;
            values.Add(value);
        }

        return values.Count == 0 ? null
            : new SqlValue($"COALESCE({string.Join(", ", values.Select(expressions.Draft.Typed))})", values[0].Kind)
            {
                IsPresent = values.Any(value => value.IsPresent),
            };
    }
}
