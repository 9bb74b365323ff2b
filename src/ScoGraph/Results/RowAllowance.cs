namespace ScoGraph.Results;

/// <summary>How much of a result is kept for somebody who looks at its beginning; the other rows are counted only.</summary>
/// <param name="Kept">The most rows that are kept.</param>
/// <param name="Counting">How long, from the start, rows are counted that are not kept. Then a reading query is stopped.</param>
/// <param name="Counter">Is told how many rows there are so far; null for nobody.</param>
internal sealed record RowAllowance(int Kept, TimeSpan Counting, RowCounter? Counter = null);
