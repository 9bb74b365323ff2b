namespace ScoGraph.Postgres.Values;

/// <summary>Which values a typed column holds; the numbers stand in the table of the columns.</summary>
internal enum ColumnKind
{
    /// <summary>There is no typed column: all values are in the exact form.</summary>
    None = 0,
    Boolean = 1,
    Integer = 2,
    Float = 3,
    String = 4,
}
