using ScoGraph.Queries;

namespace ScoGraph.Tool.Asking;

/// <summary>The graph of a command for which none is named: the built-in one, which is read only for who asks something of it.</summary>
internal static class BuiltInGraph
{
    /// <summary>A graph of which all statements tell the same as of the built-in one.</summary>
    /// <param name="statements">All that is asked of it; of their parameters none is an element.</param>
    /// <param name="options">What holds for its queries.</param>
    /// <param name="read">Reads the built-in graph.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Graph For(IEnumerable<QueryRequest> statements, GraphOptions options, Func<GraphOptions, Graph> read)
    {
        Graph empty = new(options);
        // What is compiled here is kept for when it is run, so looking costs a question of this kind nothing.
        if (!statements.Any(empty.MayNeedGraph))
            return empty;
        empty.Dispose();
        return read(options);
    }
}
