using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ScoGraph.Queries;

namespace ScoGraph;

/// <summary>
/// What can be asked in openCypher, walked, drawn and exported: a <see cref="Graph"/>, a <see cref="Transaction"/> or a
/// <see cref="GraphView"/>. What only reads takes any of them.
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
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Query("CREATE (:City {name: $name, founded: $founded})", ("name", "Osh"), ("founded", new DateOnly(1939, 11, 21)));
    /// foreach (Row row in graph.Query("MATCH (c:City) RETURN c.name AS name, c.founded.year AS year"))
    ///     Console.WriteLine($"{row.Get&lt;string&gt;("name")}: {row.Get&lt;int&gt;("year")}");
    /// </code></example>
    [OverloadResolutionPriority(1)]
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
    [OverloadResolutionPriority(1)]
    public QueryResult Query(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?>? parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Run(new QueryRequest(query, parameters, options, cancellationToken));
    }

    /// <inheritdoc cref="Query(string, IReadOnlyDictionary{string, object}, QueryOptions, CancellationToken)"/>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Values by name, without the dollar, as <c>[("name", "Osh")]</c>; null for none.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    public QueryResult Query(
        [StringSyntax("Cypher")] string query, QueryParameters? parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Query(query, (IReadOnlyDictionary<string, object?>?)parameters, options, cancellationToken);

    /// <inheritdoc cref="Query(string, IReadOnlyDictionary{string, object}, QueryOptions, CancellationToken)"/>
    /// <typeparam name="TParameters">The type of an object whose public properties are the parameters.</typeparam>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">
    /// An object such as <c>new { name = "Osh" }</c>: see <see cref="QueryParameters.From"/>. A property <c>Name</c> is <c>$name</c> and
    /// <c>$Name</c>.
    /// </param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    [OverloadResolutionPriority(-2)]
    public QueryResult Query<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TParameters>(
        [StringSyntax("Cypher")] string query, TParameters parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
        where TParameters : class
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Query(query, QueryParameters.OfObject(parameters, typeof(TParameters)), options, cancellationToken);
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
    /// <example><code>
    /// using Graph graph = new();
    /// if (!graph.TryQuery("MATC (n) RETURN n", null, out QueryResult? result, out QueryException? error))
    ///     Console.WriteLine(error.Message);   // with line, column, and what would be right
    /// </code></example>
    [OverloadResolutionPriority(1)]
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

    /// <inheritdoc cref="TryQuery(string, IReadOnlyDictionary{string, object}, out QueryResult, out QueryException, QueryOptions, CancellationToken)"/>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Values by name, as <c>[("name", "Osh")]</c>; null for none.</param>
    /// <param name="result">The rows, where the answer is true.</param>
    /// <param name="error">The mistake, where the answer is false.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    public bool TryQuery(
        [StringSyntax("Cypher")] string query, QueryParameters? parameters,
        [NotNullWhen(true)] out QueryResult? result,
        [NotNullWhen(false)] out QueryException? error,
        QueryOptions? options = null, CancellationToken cancellationToken = default) =>
        TryQuery(query, (IReadOnlyDictionary<string, object?>?)parameters, out result, out error, options, cancellationToken);

    /// <summary>Runs a query to its end, observed.</summary>
    internal QueryResult Run(QueryRequest request)
    {
        if (Runner.Observe(request.Text) is not { } observation)
            return Evaluate(Runner.Take(request));
        try
        {
            QueryResult result = Evaluate(Runner.Take(request));
            observation.Rows = request.Taker is null ? result.Count : result.Total.Count;
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
}
