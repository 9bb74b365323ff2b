using ScoGraph.Results;

namespace ScoGraph.Queries;

/// <summary>What a caller asks.</summary>
internal readonly record struct QueryRequest(
    string Text, IReadOnlyDictionary<string, object?>? Parameters, QueryOptions? Options, CancellationToken Cancellation)
{
    /// <summary>How many rows are kept; null keeps all.</summary>
    public RowAllowance? Rows { get; init; }
}
