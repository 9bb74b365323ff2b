namespace ScoGraph.Queries;

/// <summary>What a caller asks.</summary>
internal readonly record struct QueryRequest(
    string Text, IReadOnlyDictionary<string, object?>? Parameters, QueryOptions? Options, CancellationToken Cancellation);
