namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>What an aggregate needs of integers.</summary>
internal enum TallyKind
{
    /// <summary>How many rows there are.</summary>
    Rows,

    /// <summary>How many values there are.</summary>
    Count,

    /// <summary>How many different ones there are.</summary>
    Different,

    /// <summary>Their sum; other values than numbers are taken row by row, as they may be refused.</summary>
    Sum,

    /// <summary>The least.</summary>
    Least,

    /// <summary>The greatest.</summary>
    Greatest,

    /// <summary>A list of them.</summary>
    List,

    /// <summary>A list of the different ones.</summary>
    DifferentList,

    /// <summary>Each of them.</summary>
    Each,

    /// <summary>Each of them, many at once; other values than numbers are taken row by row, as they are refused.</summary>
    All,
}
