using ScoGraph.Functions.Aggregate;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>What one aggregate has of a group, and its accumulator does not know yet.</summary>
internal struct GroupTally
{
    /// <summary>How many there are.</summary>
    public long Count;

    /// <summary>The first of them.</summary>
    public long First;

    /// <summary>Their sum, or the least or the greatest.</summary>
    public long Result;

    /// <summary>The same for an accumulator.</summary>
    public readonly IntegerTally Integers => new(Count, First, Result, Result);
}
