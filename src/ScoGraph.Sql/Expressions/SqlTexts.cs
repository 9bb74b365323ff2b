using System.Text;
using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>
/// Writes STARTS WITH, ENDS WITH and CONTAINS; by code point, as both sides are well-formed. Null where a side is no text.
/// </summary>
internal static class SqlTexts
{
    private const int FirstSurrogate = 0xD800;
    private const int BehindSurrogates = 0xE000;
    private const int LastCodePoint = 0x10FFFF;

    public static SqlValue? Write(BoundTextPredicate test, SqlExpressions expressions)
    {
        if (test.Predicate == TextPredicate.Matches || expressions.Value(test.Left) is not { } text)
            return null;
        SqlValue? part = test.Right is BoundParameter parameter && text.Kind == SqlKind.String
            ? new SqlValue(expressions.Draft.Parameter(parameter.Name, SqlKind.String), SqlKind.String) { IsPresent = true }
            : expressions.Value(test.Right);
        if (part is null)
            return null;
        if (text.Kind != SqlKind.String || part.Kind != SqlKind.String)
            return SqlValue.Null;
        return SqlValue.Truth(Write(test, text, part, expressions.Draft), text.IsPresent && part.IsPresent);
    }

    private static string Write(BoundTextPredicate test, SqlValue text, SqlValue part, StatementDraft draft) => test.Predicate switch
    {
        // A range, so that an index serves.
        TextPredicate.StartsWith when test.Right is BoundConstant { Value: { IsString: true } prefix } && prefix.AsString().Length > 0 =>
            Range(text, part, prefix.AsString(), draft),
        TextPredicate.StartsWith => $"starts_with({text.Text}, {part.Text})",
        TextPredicate.EndsWith => $"(right({text.Text}, CAST(length({part.Text}) AS integer)) = {part.Text})",
        _ => $"(strpos({text.Text}, {part.Text}) > 0)",
    };

    private static string Range(SqlValue text, SqlValue prefix, string written, StatementDraft draft)
    {
        string sorted = draft.Dialect.ByCodePoint(text.Text), from = $"{sorted} >= {prefix.Text}";
        return Behind(written) is { } end ? $"({from} AND {sorted} < {draft.Dialect.Text(end)})" : $"({from})";
    }

    /// <summary>The first text behind all that begin with a prefix; null where there is none.</summary>
    private static string? Behind(string prefix)
    {
        Rune[] runes = [.. prefix.EnumerateRunes()];
        for (int last = runes.Length - 1; last >= 0; last--)
        {
            if (runes[last].Value == LastCodePoint)
                continue;
            int next = runes[last].Value + 1;
            return string.Concat(runes[..last]) + new Rune(next == FirstSurrogate ? BehindSurrogates : next);
        }

        return null;
    }
}
