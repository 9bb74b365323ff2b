using ScoGraph.Queries;
using ScoGraph.Results;

namespace ScoGraph.Mcp.Asking;

/// <summary>A call of a tool that is under way.</summary>
/// <param name="Arguments">What the agent gave.</param>
/// <param name="Source">What is asked.</param>
/// <param name="Options">How much may be asked and given.</param>
/// <param name="Stop">Ends the call.</param>
internal sealed record ToolCall(ToolArguments Arguments, QuerySource Source, ScoGraphMcpOptions Options, CancellationToken Stop)
{
    /// <summary>How long rows are counted that are not kept.</summary>
    private static readonly TimeSpan Counting = TimeSpan.FromMilliseconds(500);

    /// <summary>How a query is asked: it only reads, and within the limits.</summary>
    public QueryOptions Reading => new() { ReadOnly = true, Limits = Options.Limits };

    /// <summary>Asks, and keeps the first rows.</summary>
    /// <exception cref="QueryException">The query is wrong, changes the graph, or met a limit.</exception>
    public QueryResult Query(string text, IReadOnlyDictionary<string, object?> parameters, QueryOptions options, int most) =>
        Source.Run(new QueryRequest(text, parameters, options, Stop) { Rows = new RowAllowance(most, Counting) });

    /// <summary>Asks a query of ours.</summary>
    public QueryResult Query(string text, params (string Name, object? Value)[] parameters) =>
        Source.Query(text, parameters.ToDictionary(p => p.Name, p => p.Value), Reading, Stop);
}
