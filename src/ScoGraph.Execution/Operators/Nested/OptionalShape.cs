namespace ScoGraph.Execution.Operators.Nested;

/// <summary>What an optional match reads and finds, where it takes many rows at once.</summary>
/// <param name="Outer">The slots of the row that the inner plan reads, and which of these hold relationships.</param>
/// <param name="Row">The slot of the number of a row, by which what is found is told apart.</param>
/// <param name="Read">The slots that are read behind it.</param>
/// <param name="Found">Those of them that it finds, and which of these hold relationships.</param>
internal sealed record OptionalShape(
    (int Slot, bool IsRelationship)[] Outer, int Row, int[] Read, (int Slot, bool IsRelationship)[] Found);
