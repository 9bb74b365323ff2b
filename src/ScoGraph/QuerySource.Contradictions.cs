using ScoGraph.Contradictions;

namespace ScoGraph;

/// <content>Facts that contradict each other.</content>
public abstract partial class QuerySource
{
    /// <summary>
    /// Finds facts that cannot hold together, by rules that are queries: two holders of a role that one holds at a time, two founding
    /// years. All rules are asked on one state; each takes what its query takes.
    /// </summary>
    /// <param name="rules">The rules; null for <see cref="ContradictionRule.BuiltIn"/>.</param>
    /// <param name="options">How they are asked; null for the options of the graph. They may only read.</param>
    /// <param name="cancellationToken">Stops the evaluation within milliseconds.</param>
    /// <returns>A contradiction for each row of each rule, in the order of the rules.</returns>
    /// <exception cref="ContradictionRuleException">A rule cannot be asked, changes the graph, or returns no two facts.</exception>
    /// <exception cref="ArgumentException">A rule is null.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Query("CREATE (:Town {key: 'oslo', founded: [1040, 1048], `founded.citations`: ['saga#2', 'survey#7']})");
    /// foreach (Contradiction found in graph.Contradictions())
    ///     Console.WriteLine($"{found.First} or {found.Second}?");   // oslo.founded = 1040 [saga#2] or oslo.founded = 1048 [survey#7]?
    /// </code></example>
    public IReadOnlyList<Contradiction> Contradictions(
        IEnumerable<ContradictionRule>? rules = null, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ContradictionRule[] asked = [.. rules ?? ContradictionRule.BuiltIn];
        if (asked.Contains(null))
            throw new ArgumentException("A rule is null.", nameof(rules));
        QueryOptions reading = (options ?? new QueryOptions()) with { ReadOnly = true };
        GraphView view = new(ReadState(), Runner);
        ContradictionFinder finder = new((text, parameters) => view.Query(text, parameters, reading, cancellationToken));
        return [.. asked.SelectMany(finder.Find)];
    }
}
