namespace ScoGraph.Execution.Operators.Nested;

/// <summary>What a subquery reads that is counted for many rows at once.</summary>
/// <param name="Outer">The slots of the row that it reads, and which of these hold relationships.</param>
/// <param name="Row">The slot of the number of a row, by which what is found is told apart.</param>
internal sealed record CountShape((int Slot, bool IsRelationship)[] Outer, int Row);
