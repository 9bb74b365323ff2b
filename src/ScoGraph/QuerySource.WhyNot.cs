using System.Diagnostics.CodeAnalysis;
using ScoGraph.Losses;

namespace ScoGraph;

/// <content>Why a row is not there.</content>
public abstract partial class QuerySource
{
    /// <summary>
    /// Tells at which part of a query an expected row is lost: the first clause, part of a pattern or condition without which rows that can
    /// become the expected one come further (why-not: Chapman and Jagadish, 2009). It asks for the rows up to each part, on one state.
    /// </summary>
    /// <param name="query">One openCypher statement that reads and ends with RETURN.</param>
    /// <param name="expected">
    /// Values of some or all columns. For a column that is a node of a pattern, a text is the node's property <c>key</c>.
    /// </param>
    /// <param name="parameters">The query's parameters by name, without the dollar; null for none.</param>
    /// <param name="options">How it is asked; null for the options of the graph.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    /// <returns>Where it is lost, that it is there, or why that cannot be known.</returns>
    /// <exception cref="QueryException">The text is wrong, or a limit is met.</exception>
    /// <exception cref="ArgumentException">
    /// The query has no such column, a value equals nothing (NaN, null in a list), or a value has no counterpart in the language.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Query("CREATE (:Town {name: 'Osh', people: 300000})-[:ROAD]->(:Town {name: 'Naryn', people: 40000})");
    /// WhyNotAnswer answer = graph.WhyNot(
    ///     "MATCH (t:Town) WHERE t.people > 100000 RETURN t.name AS name", new Dictionary&lt;string, object?> { ["name"] = "Naryn" });
    /// Console.WriteLine(answer.Losses[0].Blamed.Text);   // t.people > 100000
    /// </code></example>
    public WhyNotAnswer WhyNot(
        [StringSyntax("Cypher")] string query, IReadOnlyDictionary<string, object?> expected,
        IReadOnlyDictionary<string, object?>? parameters = null, QueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(expected);
        GraphView view = new(ReadState(), Runner);
        Dictionary<string, object?> values = parameters is null ? [] : new(parameters, StringComparer.Ordinal);
        QueryOptions asked = (options ?? new QueryOptions()) with { Evidence = false };
        _ = view.Query($"EXPLAIN {query}", values, asked with { ReadOnly = false }, cancellationToken);
        QueryOptions reading = asked with { ReadOnly = true };
        QueryResult Ask(string text) => view.Query(text, values, reading, cancellationToken);
        IReadOnlyList<Citation> Cite(object fact) => fact is Node node ? view.CitationsOf(node) : view.CitationsOf((Relationship)fact);
        return new LossFinder(query, values, Ask, Cite).Find(expected);
    }
}
