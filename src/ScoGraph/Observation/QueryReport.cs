namespace ScoGraph;

/// <summary>How a query went.</summary>
/// <param name="Query">The query's text.</param>
/// <param name="Duration">
/// From its start until its result was complete; for rows that are streamed until the last was taken or the loop was left.
/// </param>
/// <param name="Rows">The rows that it gave.</param>
/// <param name="Error">
/// Why it failed: a <see cref="QueryException"/>, or an <see cref="OperationCanceledException"/> where the caller cancelled; null where it
/// did not fail. Messages may quote values.
/// </param>
public sealed record QueryReport(string Query, TimeSpan Duration, long Rows, Exception? Error);
