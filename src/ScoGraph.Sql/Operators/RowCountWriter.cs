using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Parameters;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes SKIP and LIMIT, where the number is written out or a parameter.</summary>
internal static class RowCountWriter
{
    /// <summary>Whether a number of rows can be written.</summary>
    public static bool IsKnown(BoundExpression count) => count is BoundParameter
        || (count is BoundConstant { Value: { IsInteger: true } value } && value.AsInteger() >= 0);

    public static bool Skip(BoundExpression count, SqlScope scope)
    {
        if (!IsKnown(count))
            return false;
        if (scope.Select.IsBounded)
            scope.Wrap();
        scope.Select.Offset = Text(count, scope.Draft);
        return true;
    }

    public static bool Limit(BoundExpression count, SqlScope scope)
    {
        if (!IsKnown(count))
            return false;
        if (scope.Select.Limit is not null)
            scope.Wrap();
        scope.Select.Limit = Text(count, scope.Draft);
        return true;
    }

    private static string Text(BoundExpression count, StatementDraft draft) => count is BoundParameter parameter
        ? draft.Parameter(parameter.Name, SqlKind.Integer, ParameterShape.RowCount)
        : Expressions.SqlLiterals.Integer(((BoundConstant)count).Value.AsInteger()).Text;
}
