namespace ScoGraph.Sql.Layouts;

/// <summary>What a column holds, of the kinds whose meaning SQL shares with the language.</summary>
internal enum SqlKind
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>64 bits with a sign.</summary>
    Integer,

    /// <summary>A double.</summary>
    Float,

    /// <summary>Well-formed text without U+0000.</summary>
    String,
}
