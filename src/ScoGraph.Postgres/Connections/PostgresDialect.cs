using ScoGraph.Sql.Dialects;

namespace ScoGraph.Postgres.Connections;

/// <summary>SQL as PostgreSQL has it.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    public static readonly PostgresDialect Instance = new();

    public override string ByCodePoint(string text) => $"({text} COLLATE \"C\")";

    /// <summary>Nulls are the greatest here, too.</summary>
    public override string SortKey(string key, bool descending) => descending ? $"{key} DESC" : key;

    public override bool RecursesLaterally => true;

    public override string NoIntegers => "CAST(ARRAY[] AS bigint[])";

    public override string Append(string list, string item) => $"{list} || {item}";

    public override string LengthOf(string list) => $"cardinality({list})";

    public override string IsAmong(string value, string list) => $"({value} = ANY({list}))";
}
