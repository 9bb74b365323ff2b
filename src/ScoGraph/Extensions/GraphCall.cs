using ScoGraph.Extensions;

namespace ScoGraph;

/// <summary>One call of a <see cref="GraphProcedure"/>, as long as its rows are taken. One thread.</summary>
public sealed class GraphCall
{
    private readonly ICallRun _run;

    internal GraphCall(IReadOnlyList<object?> arguments, ICallRun run) => (Arguments, _run) = (arguments, run);

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
        return _run.Query(text, parameters);
    }

    /// <summary>
    /// Does work in a transaction of its own: what its queries change is committed when it ends, and dropped where it throws, whose
    /// exception comes out, so that the procedure may go on with other work. What was committed stays, also where the query that calls
    /// fails later on. For large changes in parts, as <c>CALL { … } IN TRANSACTIONS</c>.
    /// </summary>
    /// <param name="work">Asks with <see cref="Query"/>.</param>
    /// <returns>What was changed.</returns>
    /// <exception cref="QueryException">
    /// The query that calls is part of a transaction, has changed the graph before, or is within another such work; the procedure is
    /// not one that writes; or what is to be committed violates a constraint.
    /// </exception>
    public UpdateCounts InTransaction(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return _run.InTransaction(work);
    }

    /// <summary>Throws where the query is to end; long loops call it from time to time.</summary>
    /// <exception cref="OperationCanceledException">The caller of the query cancelled.</exception>
    /// <exception cref="QueryException">A limit is reached.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public void ThrowIfStopped() => _run.ThrowIfStopped();
}
