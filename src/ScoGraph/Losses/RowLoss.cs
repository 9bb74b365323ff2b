namespace ScoGraph;

/// <summary>Where a query loses an expected row.</summary>
/// <param name="Blamed">
/// The part of the query to blame: with all parts of <paramref name="Held"/> and the expected values there are rows, with this part there
/// are none.
/// </param>
/// <param name="Reason">What is missing, in a sentence.</param>
/// <param name="Column">The column whose expected value no row has, where that is what is missing; else null.</param>
/// <param name="Held">The parts before it that hold together for the expected values, in the order in which they were looked at.</param>
/// <param name="Nearest">The facts that come nearest, the nearest first; at most five.</param>
/// <param name="Note">What could not be taken apart, and was looked at as a whole; null where everything was.</param>
public sealed record RowLoss(
    QueryPart Blamed, string Reason, string? Column, IReadOnlyList<QueryPart> Held, IReadOnlyList<NearestFact> Nearest, string? Note);
