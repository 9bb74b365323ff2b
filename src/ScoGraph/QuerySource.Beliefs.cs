using ScoGraph.Beliefs;
using ScoGraph.Model.Snapshots;

namespace ScoGraph;

/// <content>Which facts are believed.</content>
public abstract partial class QuerySource
{
    /// <summary>
    /// What is left of the graph if only some facts are believed, by where they come from. O(relationships); later changes of the graph do
    /// not show in it.
    /// </summary>
    /// <param name="facts">Says which, such as <c>facts => facts.StatedOnly().NotFrom("press")</c>.</param>
    /// <returns>
    /// A view without the other facts, to be asked, walked, drawn and saved as a graph is. What could not be judged is shown, and told in
    /// <see cref="GraphView.Warnings"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The function gives null.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Query("""
    ///     CREATE (a:Town {name: 'Osh'}), (b:Town {name: 'Naryn'}),
    ///         (a)-[:ROAD {source: 'atlas', paragraphs: [4], evidence: 'stated'}]->(b),
    ///         (a)-[:RAIL {source: 'press', paragraphs: [1], evidence: 'inferred', because: 'its name'}]->(b)
    ///     """);
    /// GraphView stated = graph.Believe(facts => facts.StatedOnly());
    /// Console.WriteLine(stated.Query("MATCH ()-[r]->() RETURN count(r)").Scalar&lt;long&gt;());   // 1
    /// </code></example>
    public GraphView Believe(Func<BelievedFacts, BelievedFacts> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        IGraphSnapshot state = ReadState();
        BelievedFacts believed = facts(BelievedFacts.All) ?? throw new ArgumentException("No facts come of it.", nameof(facts));
        return new GraphView(BeliefFilter.Apply(state, believed), Runner);
    }

    /// <summary>Asks two views of this graph the same, and tells which rows differ and by which facts.</summary>
    /// <param name="first">A view.</param>
    /// <param name="second">Another.</param>
    /// <param name="query">One openCypher statement that reads.</param>
    /// <param name="parameters">Its parameters, or null.</param>
    /// <param name="options">How it is asked; null for the defaults.</param>
    /// <exception cref="QueryException">The text is wrong, writes, or its evaluation failed.</exception>
    /// <exception cref="ArgumentException">A parameter value has no counterpart in the language.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public ViewComparison Compare(
        GraphView first, GraphView second, string query, IReadOnlyDictionary<string, object?>? parameters = null,
        QueryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(query);
        QueryOptions asked = ViewComparer.Asked(options);
        return ViewComparer.Compare(query, first.Query(query, parameters, asked), second.Query(query, parameters, asked));
    }

    /// <summary>Which questions get another answer if a fact is withdrawn.</summary>
    /// <param name="fact">The relationship.</param>
    /// <param name="queries">Saved questions; each reads.</param>
    /// <param name="options">How they are asked; null for the defaults.</param>
    /// <returns>For each question that changes how it does, in the order of the questions; first with the fact, then without.</returns>
    /// <exception cref="ArgumentException">A question is null.</exception>
    /// <exception cref="QueryException">A text is wrong, writes, or its evaluation failed.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public IReadOnlyList<ViewComparison> Impact(Relationship fact, IEnumerable<string> queries, QueryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(queries);
        GraphView now = Believe(facts => facts), without = Believe(facts => facts.Without(fact));
        return [.. queries.Select(query => query ?? throw new ArgumentException("A question is null.", nameof(queries)))
            .Select(query => Compare(now, without, query, null, options)).Where(comparison => !comparison.IsEqual)];
    }
}
