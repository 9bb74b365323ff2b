using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Procedures.Apoc.Schemas;

/// <summary>The names that <c>apoc.meta</c> gives to types.</summary>
internal static class KindNames
{
    private static readonly (string Ours, string Theirs)[] Names =
    [
        ("BOOLEAN", "BOOLEAN"), ("STRING", "STRING"), ("INTEGER", "INTEGER"), ("FLOAT", "FLOAT"), ("LIST", "LIST"), ("MAP", "MAP"),
        ("NODE", "NODE"), ("RELATIONSHIP", "RELATIONSHIP"), ("PATH", "PATH"), ("DATE", "DATE"), ("LOCAL TIME", "LOCAL_TIME"),
        ("ZONED TIME", "TIME"), ("LOCAL DATETIME", "LOCAL_DATE_TIME"), ("ZONED DATETIME", "DATE_TIME"), ("DURATION", "DURATION"),
        ("POINT", "POINT"), ("NULL", "NULL"),
    ];

    /// <summary>The name of a type that <c>valueType</c> wrote.</summary>
    public static string Of(string valueType)
    {
        string plain = valueType.Split('<')[0].Replace(" NOT NULL", "", StringComparison.Ordinal).Trim();
        foreach ((string ours, string theirs) in Names)
        {
            if (ours == plain)
                return theirs;
        }

        return "ANY";
    }

    /// <summary>The name of a value's type; a list names that of its elements too.</summary>
    public static string Of(object? value) => value switch
    {
        null => "NULL",
        bool => "BOOLEAN",
        long => "INTEGER",
        double => "FLOAT",
        string => "STRING",
        Node => "NODE",
        Relationship => "RELATIONSHIP",
        GraphPath => "PATH",
        GraphPoint => "POINT",
        IReadOnlyDictionary<string, object?> => "MAP",
        IReadOnlyList<object?> list => list.Select(Of).Distinct().ToArray() is [var one] ? $"LIST OF {one}" : "LIST OF ANY",
        _ => Temporal(ClrValues.FromClr(value).Kind),
    };

    private static string Temporal(ValueKind kind) => kind switch
    {
        ValueKind.Date => "DATE",
        ValueKind.LocalTime => "LOCAL_TIME",
        ValueKind.Time => "TIME",
        ValueKind.LocalDateTime => "LOCAL_DATE_TIME",
        ValueKind.DateTime => "DATE_TIME",
        _ => "DURATION",
    };
}
