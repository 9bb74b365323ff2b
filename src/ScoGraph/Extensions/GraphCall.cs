namespace ScoGraph;

/// <summary>One call of a <see cref="GraphProcedure"/>, as long as its rows are taken. One thread.</summary>
public sealed class GraphCall
{
    private readonly Func<string, IReadOnlyDictionary<string, object?>?, QueryResult> _query;
    private readonly Action _throwIfStopped;

    internal GraphCall(
        IReadOnlyList<object?> arguments, Func<string, IReadOnlyDictionary<string, object?>?, QueryResult> query, Action throwIfStopped)
    {
        Arguments = arguments;
        (_query, _throwIfStopped) = (query, throwIfStopped);
    }

    /// <summary>The arguments: .NET values as rows have them; null for those left out.</summary>
    public IReadOnlyList<object?> Arguments { get; }

    /// <summary>
    /// Asks the graph within the query that calls: what that one has changed so far is seen, and what is changed here is a
    /// part of its changes, so that all of it is kept or nothing.
    /// </summary>
    /// <param name="text">The query.</param>
    /// <param name="parameters">Its parameters; null for none.</param>
    /// <exception cref="QueryException">
    /// The text is wrong, fails, or changes the graph though the procedure is not one that writes.
    /// </exception>
    /// <exception cref="ArgumentException">A parameter is of a type that has no value.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <exception cref="OperationCanceledException">The caller of the query cancelled.</exception>
    public QueryResult Query(string text, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _query(text, parameters);
    }

    /// <summary>Throws where the query is to end; long loops call it from time to time.</summary>
    /// <exception cref="OperationCanceledException">The caller of the query cancelled.</exception>
    /// <exception cref="QueryException">A limit is reached.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public void ThrowIfStopped() => _throwIfStopped();
}
