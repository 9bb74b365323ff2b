namespace ScoGraph.Sql.Parameters;

/// <summary>What a parameter of a query must be, so that a statement may have it as its own.</summary>
internal enum ParameterShape
{
    /// <summary>A value of a kind.</summary>
    Value,

    /// <summary>A list of values of a kind, with at least one item and no null.</summary>
    List,

    /// <summary>A number of rows: an integer, not negative.</summary>
    RowCount,
}
