namespace ScoGraph.Execution.Operators.Columns;

/// <summary>What is asked of the values of a column.</summary>
internal enum VectorNeed
{
    /// <summary>Which of them are there.</summary>
    Presence,

    /// <summary>All of them, where they are numbers and nulls.</summary>
    Numbers,

    /// <summary>All of them, whatever they are.</summary>
    Values,
}
