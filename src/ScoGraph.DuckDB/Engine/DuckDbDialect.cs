using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.DuckDB.Engine;

/// <summary>SQL as DuckDB has it: text is bytes of UTF-8, so it is compared by code point as it is.</summary>
internal sealed class DuckDbDialect : SqlDialect
{
    public static readonly DuckDbDialect Instance = new();

    public override string TypeOf(SqlKind kind) => kind switch
    {
        SqlKind.Float => "double",
        SqlKind.String => "varchar",
        _ => base.TypeOf(kind),
    };

    public override string ByCodePoint(string text) => text;

    public override string SortKey(string key, bool descending) => $"{key} {(descending ? "DESC NULLS FIRST" : "ASC NULLS LAST")}";

    public override bool RecursesLaterally => true;

    public override string NoIntegers => "CAST([] AS bigint[])";

    public override string Append(string list, string item) => $"list_append({list}, {item})";

    public override string LengthOf(string list) => $"len({list})";

    public override string IsAmong(string value, string list) => $"list_contains({list}, {value})";
}
