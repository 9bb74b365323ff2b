using ScoGraph.Model.Values;
using ScoGraph.Results;

namespace ScoGraph.Queries;

/// <summary>What a caller asks.</summary>
internal readonly record struct QueryRequest(
    string Text, IReadOnlyDictionary<string, object?>? Parameters, QueryOptions? Options, CancellationToken Cancellation)
{
    /// <summary>The parameters, where they are values of the language already.</summary>
    public IReadOnlyDictionary<string, Value>? Values { get; init; }

    /// <summary>How many rows are kept; null keeps all.</summary>
    public RowAllowance? Rows { get; init; }

    /// <summary>
    /// Who takes the rows of a reading query while it runs; the result then holds none. Null collects them, as do queries that write, whose
    /// rows are told only when all of it succeeded.
    /// </summary>
    public IRowReceiver? Taker { get; init; }
}
