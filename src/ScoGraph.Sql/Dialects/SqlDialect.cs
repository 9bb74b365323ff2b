using System.Globalization;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Dialects;

/// <summary>
/// What databases write differently. The rest is SQL that PostgreSQL and DuckDB share: standard SQL, <c>bigint</c>, <c>LATERAL</c>,
/// <c>||</c>, <c>starts_with</c>, <c>strpos</c>.
/// </summary>
internal abstract class SqlDialect
{
    /// <summary>A name of a table or column as it stands in a statement.</summary>
    public virtual string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Well-formed text without U+0000 as it stands in a statement.</summary>
    public virtual string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A double as it stands in a statement.</summary>
    public virtual string Float(double value) => double.IsFinite(value)
        ? $"CAST('{value.ToString("R", CultureInfo.InvariantCulture)}' AS {TypeOf(SqlKind.Float)})"
        : $"CAST('{(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity")}' AS {TypeOf(SqlKind.Float)})";

    /// <summary>The place of a parameter, from 1.</summary>
    public virtual string Parameter(int number) => $"${number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The name of the type that a kind is kept in.</summary>
    public virtual string TypeOf(SqlKind kind) => kind switch
    {
        SqlKind.Boolean => "boolean",
        SqlKind.Integer => "bigint",
        SqlKind.Float => "double precision",
        _ => "text",
    };

    /// <summary>A text so that it is compared and sorted by code point.</summary>
    public abstract string ByCodePoint(string text);

    /// <summary>A key of ORDER BY with nulls as the greatest, as the language has them.</summary>
    public abstract string SortKey(string key, bool descending);

    /// <summary>Whether a recursion may read the row that it stands beside.</summary>
    public abstract bool RecursesLaterally { get; }

    /// <summary>An array of no integer.</summary>
    public abstract string NoIntegers { get; }

    /// <summary>An array with an item more.</summary>
    public abstract string Append(string list, string item);

    /// <summary>How many items an array has.</summary>
    public abstract string LengthOf(string list);

    /// <summary>Whether a value equals an item of a parameter that is a list without nulls.</summary>
    public abstract string IsAmong(string value, string list);
}
