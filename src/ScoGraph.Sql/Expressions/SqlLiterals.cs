using System.Globalization;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Parameters;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>Writes values that stand in a query.</summary>
internal static class SqlLiterals
{
    /// <summary>Up to here every integer is a double.</summary>
    public const long MostExact = 1L << 53;

    public static SqlValue? Of(in Value value, StatementDraft draft) => value.Kind switch
    {
        ValueKind.Null => SqlValue.Null,
        ValueKind.Boolean => SqlValue.Truth(value.AsBoolean() ? "TRUE" : "FALSE", isPresent: true),
        ValueKind.Integer => Integer(value.AsInteger()),
        ValueKind.Float => new SqlValue(draft.Dialect.Float(value.AsFloat()), SqlKind.Float)
        {
            IsPresent = true,
            IsLiteral = !double.IsNaN(value.AsFloat()),
        },
        ValueKind.String when StatementParameter.IsText(value.AsString()) => Text(value.AsString(), draft),
        _ => null,
    };

    public static SqlValue Integer(long number) => new(
        number == long.MinValue ? "CAST('-9223372036854775808' AS bigint)"
            : number < 0 ? $"({number.ToString(CultureInfo.InvariantCulture)})" : number.ToString(CultureInfo.InvariantCulture),
        SqlKind.Integer)
    { IsLiteral = true, IsPresent = true };

    public static SqlValue Text(string text, StatementDraft draft) =>
        new(draft.Dialect.Text(text), SqlKind.String) { IsLiteral = true, IsPresent = true };

    /// <summary>What is false, or null where any of the values is null.</summary>
    public static SqlValue Constant(bool truth, params ReadOnlySpan<SqlValue> unlessNull)
    {
        List<string> tests = [];
        foreach (SqlValue value in unlessNull)
        {
            if (value.Kind is null)
                return SqlValue.Null;
            if (!value.IsPresent)
                tests.Add($"{value.Text} IS NOT NULL");
        }

        string constant = truth ? "TRUE" : "FALSE";
        return tests.Count == 0 ? SqlValue.Truth(constant, isPresent: true)
            : SqlValue.Truth($"CASE WHEN {string.Join(" AND ", tests)} THEN {constant} END");
    }
}
