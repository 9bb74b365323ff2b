using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ScoGraph.Mapping;

namespace ScoGraph;

public abstract partial class QuerySource
{
    /// <summary>Runs a query and gives each row as an object of a type.</summary>
    /// <remarks>
    /// Columns go to the parameters of a constructor and to properties with <c>set</c> or <c>init</c>, by name: without regard to case and
    /// to underscores, or by <c>JsonPropertyName</c>. Parameters with a default may be without a column; a column without a member is an
    /// error. A node, a relationship or a map becomes a record likewise, from its entries, of which those without a member are passed over;
    /// the columns of a value tuple count by their places.
    /// <para>A program that is trimmed keeps the members of types that stand inside <typeparamref name="T"/> by naming them in a
    /// <see cref="DynamicDependencyAttribute"/>.</para>
    /// </remarks>
    /// <typeparam name="T">
    /// A record or class, a value tuple, a dictionary, or for a result of one column any type of value: <see cref="long"/>,
    /// <see cref="string"/>, <see cref="DateOnly"/>, <see cref="Node"/>, a list, …
    /// </typeparam>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Names, without the dollar, and values.</param>
    /// <returns>One object a row, in the order of the rows.</returns>
    /// <exception cref="QueryException">The text is wrong, or its evaluation failed.</exception>
    /// <exception cref="InvalidCastException">A column fits no member, a member finds no column, or a value does not fit its type; the
    /// message names both.</exception>
    /// <exception cref="ArgumentException">
    /// A parameter value is of a type that has no counterpart in the language, or belongs to another graph.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// IReadOnlyList&lt;City&gt; cities = graph.Query&lt;City&gt;("MATCH (c:City) RETURN c.name AS name, c.founded AS founded_on");
    /// IReadOnlyList&lt;(string From, string To)&gt; pairs = graph.Query&lt;(string, string)&gt;("MATCH (a)-[:ROAD]-&gt;(b) RETURN a.name, b.name");
    ///
    /// record City(string Name, DateOnly? FoundedOn = null);
    /// </code></example>
    [OverloadResolutionPriority(1)]
    public IReadOnlyList<T> Query<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(
        [StringSyntax("Cypher")] string query, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Map<T>(Query(query, parameters));

    /// <inheritdoc cref="Query{T}(string, ReadOnlySpan{ValueTuple{string, object}})"/>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Values by name, without the dollar; null for none.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the graph is unchanged.</exception>
    [OverloadResolutionPriority(1)]
    public IReadOnlyList<T> Query<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?>? parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default) => Map<T>(Query(query, parameters, options, cancellationToken));

    /// <inheritdoc cref="Query{T}(string, IReadOnlyDictionary{string, object}, QueryOptions, CancellationToken)"/>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Values by name, without the dollar, as <c>[("name", "Osh")]</c>; null for none.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    public IReadOnlyList<T> Query<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(
        [StringSyntax("Cypher")] string query, QueryParameters? parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default) => Map<T>(Query(query, parameters, options, cancellationToken));

    /// <inheritdoc cref="Query{T}(string, IReadOnlyDictionary{string, object}, QueryOptions, CancellationToken)"/>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">
    /// An object whose public properties are the parameters, as <c>new { name = "Osh" }</c>. In a trimmed program
    /// <see cref="QueryParameters.From"/> keeps them.
    /// </param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    [OverloadResolutionPriority(-1)]
    [RequiresUnreferencedCode("The properties of the object may be trimmed away; QueryParameters.From(…) keeps them.")]
    public IReadOnlyList<T> Query<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(
        [StringSyntax("Cypher")] string query, object parameters, QueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Query<T>(query, QueryParameters.OfObject(parameters, parameters?.GetType() ?? throw new ArgumentNullException(nameof(parameters))),
            options, cancellationToken);

    /// <summary>Runs a query and gives each row as an object; where it is wrong or fails, the return value says so.</summary>
    /// <typeparam name="T">As for <see cref="Query{T}(string, ReadOnlySpan{ValueTuple{string, object}})"/>.</typeparam>
    /// <param name="query">One openCypher statement.</param>
    /// <param name="parameters">Values by name, as <c>[("name", "Osh")]</c>; null for none.</param>
    /// <param name="result">The objects, where the answer is true.</param>
    /// <param name="error">The mistake, where the answer is false.</param>
    /// <param name="options">Limits and the like; null for those of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    /// <returns>Whether the query was answered.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled; the graph is unchanged.</exception>
    /// <exception cref="InvalidCastException">
    /// The columns or a value do not fit the type: a mistake of the program, not of the query.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// A parameter value is of a type that has no counterpart in the language, or belongs to another graph.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public bool TryQuery<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(
        [StringSyntax("Cypher")] string query, QueryParameters? parameters,
        [NotNullWhen(true)] out IReadOnlyList<T>? result,
        [NotNullWhen(false)] out QueryException? error,
        QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        result = TryQuery(query, parameters, out QueryResult? rows, out error, options, cancellationToken) ? Map<T>(rows) : null;
        return result is not null;
    }

    private static T[] Map<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(QueryResult result)
    {
        RowMapping<T> mapping = new(result.Columns);
        T[] mapped = new T[result.Count];
        for (int i = 0; i < mapped.Length; i++)
            mapped[i] = mapping.Map(result[i]);
        return mapped;
    }
}
