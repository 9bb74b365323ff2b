using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Postgres.Values;

/// <summary>Which values stand in a typed column.</summary>
internal static class ColumnValues
{
    /// <summary>
    /// The kind of typed column that holds a value exactly; null where none does, as for texts that PostgreSQL cannot hold: with U+0000, or
    /// with half a surrogate pair.
    /// </summary>
    public static SqlKind? KindOf(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => SqlKind.Boolean,
        ValueKind.Integer => SqlKind.Integer,
        ValueKind.Float => SqlKind.Float,
        ValueKind.String => IsText(value.AsString()) ? SqlKind.String : null,
        _ => null,
    };

    public static bool IsText(string text) => !text.Contains('\0') && Utf16Text.IsWellFormed(text);
}
