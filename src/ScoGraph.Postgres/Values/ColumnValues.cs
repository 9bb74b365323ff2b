using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;

namespace ScoGraph.Postgres.Values;

/// <summary>Which values stand in a typed column.</summary>
internal static class ColumnValues
{
    /// <summary>
    /// The kind of typed column that holds a value exactly. Not one for texts that PostgreSQL cannot hold: with U+0000, or with half a
    /// surrogate pair.
    /// </summary>
    public static ColumnKind KindOf(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => ColumnKind.Boolean,
        ValueKind.Integer => ColumnKind.Integer,
        ValueKind.Float => ColumnKind.Float,
        ValueKind.String => IsText(value.AsString()) ? ColumnKind.String : ColumnKind.None,
        _ => ColumnKind.None,
    };

    public static bool IsText(string text) => !text.Contains('\0') && Utf16Text.IsWellFormed(text);

    public static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Boolean => "boolean",
        ColumnKind.Integer => "bigint",
        ColumnKind.Float => "double precision",
        _ => "text",
    };
}
