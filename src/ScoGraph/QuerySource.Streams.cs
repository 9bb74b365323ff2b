using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ScoGraph.Mapping;
using ScoGraph.Model.Snapshots;
using ScoGraph.Planning.Analysis;
using ScoGraph.Queries;
using ScoGraph.Queries.Streams;
using ScoGraph.Syntax.Tree;

namespace ScoGraph;

public abstract partial class QuerySource
{
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
    /// <example><code>
    /// using Graph graph = new();
    /// foreach (Row row in graph.Stream("UNWIND range(1, 1000000000) AS i RETURN i").Take(3))
    ///     Console.WriteLine(row[0]);
    /// </code></example>
    [OverloadResolutionPriority(1)]
    public IEnumerable<Row> Stream(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?>? parameters = null, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Rows(query, parameters, options).Read(cancellationToken);
    }

    /// <inheritdoc cref="Stream(string, IReadOnlyDictionary{string, object}, QueryOptions, CancellationToken)"/>
    public IEnumerable<Row> Stream(
        [StringSyntax("Cypher")] string query, QueryParameters? parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Stream(query, (IReadOnlyDictionary<string, object?>?)parameters, options, cancellationToken);

    /// <summary>Runs a reading query and gives each row as an object of a type, one by one while it runs.</summary>
    /// <typeparam name="T">As for <see cref="Query{T}(string, ReadOnlySpan{ValueTuple{string, object}})"/>.</typeparam>
    /// <param name="query">One openCypher statement that does not write.</param>
    /// <param name="parameters">Values by name, as <c>[("name", "Osh")]</c>; null for none.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>
    /// The objects; leaving the loop early stops the evaluation. Each enumeration runs the query again, on the state at its start.
    /// </returns>
    /// <exception cref="QueryException">Thrown while enumerating: the text is wrong, writes, or its evaluation failed.</exception>
    /// <exception cref="ArgumentException">Thrown while enumerating: a parameter value has no counterpart in the language.</exception>
    /// <exception cref="ObjectDisposedException">Thrown while enumerating: the graph is disposed, or the transaction has ended.</exception>
    /// <exception cref="InvalidCastException">Thrown while enumerating: the columns or a value do not fit the type.</exception>
    public IEnumerable<T> Stream<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(
        [StringSyntax("Cypher")] string query, QueryParameters? parameters = null, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Rows(query, parameters, options).Read<T>(cancellationToken);
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
    /// <exception cref="ArgumentException">Thrown while enumerating: a parameter value has no counterpart in the language.</exception>
    /// <exception cref="ObjectDisposedException">Thrown while enumerating: the graph is disposed, or the transaction has ended.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the caller cancelled.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// using CancellationTokenSource stop = new(TimeSpan.FromSeconds(10));
    /// await foreach (Row row in graph.StreamAsync("UNWIND range(1, 3) AS i RETURN i", cancellationToken: stop.Token))
    ///     Console.WriteLine(row[0]);
    /// </code></example>
    [OverloadResolutionPriority(1)]
    public IAsyncEnumerable<Row> StreamAsync(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?>? parameters = null, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Rows(query, parameters, options).ReadAsync(cancellationToken);
    }

    /// <inheritdoc cref="StreamAsync(string, IReadOnlyDictionary{string, object}, QueryOptions, CancellationToken)"/>
    public IAsyncEnumerable<Row> StreamAsync(
        [StringSyntax("Cypher")] string query, QueryParameters? parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        StreamAsync(query, (IReadOnlyDictionary<string, object?>?)parameters, options, cancellationToken);

    /// <summary>Runs a reading query and gives each row as an object of a type while it runs; no thread waits for rows.</summary>
    /// <typeparam name="T">As for <see cref="Query{T}(string, ReadOnlySpan{ValueTuple{string, object}})"/>.</typeparam>
    /// <param name="query">One openCypher statement that does not write.</param>
    /// <param name="parameters">Values by name, as <c>[("name", "Osh")]</c>; null for none.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds; so does a token given by <c>WithCancellation</c>.</param>
    /// <returns>
    /// The objects; leaving the loop early stops the evaluation. Each enumeration runs the query again, on the state at its start.
    /// </returns>
    /// <exception cref="QueryException">Thrown while enumerating: the text is wrong, writes, or its evaluation failed.</exception>
    /// <exception cref="ArgumentException">Thrown while enumerating: a parameter value has no counterpart in the language.</exception>
    /// <exception cref="ObjectDisposedException">Thrown while enumerating: the graph is disposed, or the transaction has ended.</exception>
    /// <exception cref="InvalidCastException">Thrown while enumerating: the columns or a value do not fit the type.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the caller cancelled.</exception>
    public IAsyncEnumerable<T> StreamAsync<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(
        [StringSyntax("Cypher")] string query, QueryParameters? parameters = null, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Rows(query, parameters, options).ReadAsync<T>(cancellationToken);
    }

    /// <summary>Compiles a statement over the state of this moment, to see what it does and to take its rows one by one.</summary>
    /// <exception cref="QueryException">The text is wrong, or writes where the options forbid it.</exception>
    internal PreparedStatement Prepare(QueryRequest request)
    {
        QueryCall call = Runner.Take(request);
        IGraphSnapshot state = ReadState(), view = Runner.View(call, state);
        CompiledQuery query = Runner.Compile(call, view);
        PreparedStatement prepared = new(query.Effect, query.Columns.Names, view)
        {
            IsSchemaCommand = query.IsSchemaCommand,
            IsRepeatable = query.IsRepeatable,
        };
        return query.Effect != StatementEffect.Reads || query.Mode != StatementMode.Run ? prepared : prepared with
        {
            Rows = new RowStream(
                () => Runner.Observe(request.Text), stop => Runner.OpenReading(request with { Cancellation = stop }, state)),
            Warnings = QueryRunner.Warnings(query, view),
        };
    }

    /// <summary>
    /// Whether what a statement does and tells may depend on the graph: not where it is compiled, changes nothing and looks for nothing.
    /// Parameters are taken to bring no elements along.
    /// </summary>
    internal bool MayNeedGraph(QueryRequest request)
    {
        QueryCall call = Runner.Take(request);
        try
        {
            CompiledQuery query = Runner.Compile(call, Runner.View(call, ReadState()));
            return !QueryRunner.IsReading(query) || GraphUse.MayLook(query.Statement.Query);
        }
        catch (QueryException)
        {
            return true;
        }
    }

    private RowStream Rows(string query, IReadOnlyDictionary<string, object?>? parameters, QueryOptions? options) => new(
        () => Runner.Observe(query), stop => Open(new QueryRequest(query, parameters, options, stop)));
}
