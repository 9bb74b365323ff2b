using System.Diagnostics.CodeAnalysis;
using ScoGraph.Queries;
using ScoGraph.Results;

namespace ScoGraph;

/// <summary>
/// What can be asked in openCypher, walked, drawn and exported: a <see cref="Graph"/>, a <see cref="Transaction"/> or a
/// <see cref="GraphSnapshot"/>. What only reads takes any of them.
/// </summary>
/// <remarks>
/// Parameter values are null, booleans, numbers, strings, dates and times (of NodaTime or .NET), elements of this graph, and lists and
/// dictionaries of these. Values travel as parameters, never inside the text; one text is compiled once however its parameters vary.
/// </remarks>
public abstract partial class QuerySource : Notebooks.INotebookContent
{
    private protected QuerySource()
    {
    }

    /// <summary>Runs a query and gives all its rows.</summary>
    /// <param name="query">
    /// One openCypher statement; <c>EXPLAIN</c> and <c>PROFILE</c> before it fill <see cref="QueryResult.Plan"/>.
    /// </param>
    /// <param name="parameters">Names, without the dollar, and values.</param>
    /// <returns>The rows, held in memory, as they were in the state that the query saw.</returns>
    /// <exception cref="QueryException">The text is wrong, or its evaluation failed; the graph is unchanged.</exception>
    /// <exception cref="ArgumentException">
    /// A parameter value is of a type that has no counterpart in the language, or belongs to another graph.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public QueryResult Query([StringSyntax("Cypher")] string query, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        ParameterValues.Scalars(parameters) is not { } values ? Query(query, ParameterValues.Named(parameters))
            : Run(new QueryRequest(query ?? throw new ArgumentNullException(nameof(query)), null, null, default) { Values = values });

    /// <summary>Runs a query and gives all its rows.</summary>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Values by name, without the dollar; null for none.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    /// <returns>The rows, held in memory.</returns>
    /// <exception cref="QueryException">The text is wrong, or its evaluation failed or met a limit; the graph is unchanged.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the graph is unchanged.</exception>
    /// <exception cref="ArgumentException">
    /// A parameter value is of a type that has no counterpart in the language, or belongs to another graph.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public QueryResult Query(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?>? parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Run(new QueryRequest(query, parameters, options, cancellationToken));
    }

    /// <summary>Runs a query; where it is wrong or fails, the return value says so instead of an exception.</summary>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Values by name; null for none.</param>
    /// <param name="result">The rows, where the answer is true.</param>
    /// <param name="error">The mistake, where the answer is false.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    /// <returns>Whether the query was answered.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled; the graph is unchanged.</exception>
    /// <exception cref="ArgumentException">
    /// A parameter value is of a type that has no counterpart in the language, or belongs to another graph.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public bool TryQuery(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?>? parameters,
        [NotNullWhen(true)] out QueryResult? result,
        [NotNullWhen(false)] out QueryException? error,
        QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            (result, error) = (Query(query, parameters, options, cancellationToken), null);
            return true;
        }
        catch (QueryException exception)
        {
            (result, error) = (null, exception);
            return false;
        }
    }

    /// <summary>
    /// Runs a query and maps each row to a record or class by its constructor's parameter names (without regard to case).
    /// </summary>
    /// <typeparam name="T">
    /// A type with one public constructor whose parameters are all columns, or a simple type (<see cref="long"/>, <see cref="string"/>,
    /// <see cref="Node"/>, …) for a result of one column.
    /// </typeparam>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Names, without the dollar, and values.</param>
    /// <returns>One object a row, in the order of the rows.</returns>
    /// <exception cref="QueryException">The text is wrong, or its evaluation failed.</exception>
    /// <exception cref="InvalidCastException">A column is missing for a parameter, or a value does not fit its type; the message names
    /// both.</exception>
    /// <exception cref="ArgumentException">
    /// A parameter value is of a type that has no counterpart in the language, or belongs to another graph.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public IReadOnlyList<T> Query<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        [StringSyntax("Cypher")] string query, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        RowMapper.Map<T>(Query(query, parameters));

    /// <inheritdoc cref="Query{T}(string, ReadOnlySpan{ValueTuple{string, object}})"/>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Values by name, without the dollar; null for none.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the graph is unchanged.</exception>
    public IReadOnlyList<T> Query<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?>? parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default) => RowMapper.Map<T>(Query(query, parameters, options, cancellationToken));

    /// <summary>Runs a reading query and gives its rows one by one while it runs; memory stays bounded however many there are.</summary>
    /// <param name="query">One openCypher statement that does not write.</param>
    /// <param name="parameters">Values by name; null for none.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>
    /// The rows; leaving the loop early stops the evaluation. Each enumeration runs the query again, on the state at its start.
    /// </returns>
    /// <exception cref="QueryException">Thrown while enumerating: the text is wrong, writes, or its evaluation failed.</exception>
    /// <exception cref="ArgumentException">Thrown while enumerating: a parameter value has no counterpart in the language.</exception>
    /// <exception cref="ObjectDisposedException">Thrown while enumerating: the graph is disposed, or the transaction has ended.</exception>
    public IEnumerable<Row> Stream(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?>? parameters = null, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Rows(query, parameters, options).Read(cancellationToken);
    }

    /// <summary>
    /// Runs a reading query and gives its rows one by one while it runs; no thread waits for rows, and memory stays bounded however many
    /// there are.
    /// </summary>
    /// <remarks>
    /// A short result, of at most 256 rows and some milliseconds, is made on the thread that asks. A longer one is made on a thread of its
    /// own, at most about a thousand rows ahead, and so is one that calls procedures, reads files, or has random numbers or a clock in it.
    /// </remarks>
    /// <param name="query">One openCypher statement that does not write.</param>
    /// <param name="parameters">Values by name; null for none.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds; so does a token given by <c>WithCancellation</c>.</param>
    /// <returns>
    /// The rows; leaving the loop early stops the evaluation. Each enumeration runs the query again, on the state at its start.
    /// </returns>
    /// <exception cref="QueryException">Thrown while enumerating: the text is wrong, writes, or its evaluation failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the caller cancelled.</exception>
    /// <exception cref="ArgumentException">Thrown while enumerating: a parameter value has no counterpart in the language.</exception>
    /// <exception cref="ObjectDisposedException">Thrown while enumerating: the graph is disposed, or the transaction has ended.</exception>
    public IAsyncEnumerable<Row> StreamAsync(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?>? parameters = null, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Rows(query, parameters, options).ReadAsync(cancellationToken);
    }

    /// <summary>Runs a query to its end, observed.</summary>
    internal QueryResult Run(QueryRequest request)
    {
        if (Runner.Observe(request.Text) is not { } observation)
            return Evaluate(Runner.Take(request));
        try
        {
            QueryResult result = Evaluate(Runner.Take(request));
            observation.Rows = result.Count;
            return result;
        }
        catch (Exception exception)
        {
            observation.Error = exception;
            throw;
        }
        finally
        {
            observation.End();
        }
    }

    /// <summary>A compiled reading query over the state of this moment, ready to push its rows.</summary>
    internal abstract OpenQuery Open(QueryRequest request);

    private protected abstract QueryRunner Runner { get; }

    private protected abstract QueryResult Evaluate(QueryCall call);

    private RowStream Rows(string query, IReadOnlyDictionary<string, object?>? parameters, QueryOptions? options) => new(
        () => Runner.Observe(query), stop => Open(new QueryRequest(query, parameters, options, stop)));
}
