using ScoGraph.Contradictions;

namespace ScoGraph;

/// <summary>A query whose rows are facts that cannot hold together. Immutable.</summary>
/// <param name="Name">What the rule is called.</param>
/// <param name="Query">
/// A query that reads and returns <c>first</c> and <c>second</c>: relationships, or nodes with the name of one of their properties in the
/// column <c>property</c>. Where that property holds a list, <c>firstItem</c> and <c>secondItem</c> may tell which of its items are meant,
/// from 0; the citations of the property then belong to its items one by one, if they are as many.
/// </param>
/// <example><code>
/// ContradictionRule rule = new(
///     "built by two", "MATCH (a)&lt;-[first:BUILT_BY]-()-[second:BUILT_BY]->(b) WHERE id(a) &lt; id(b) RETURN first, second");
/// using Graph graph = new();
/// graph.Query("CREATE (b:Bridge)-[:BUILT_BY]->(:Company {key: 'a'}), (b)-[:BUILT_BY]->(:Company {key: 'c'})");
/// Console.WriteLine(graph.Contradictions([rule]).Count);   // 1
/// </code></example>
public sealed record ContradictionRule(string Name, string Query)
{
    private static readonly Lazy<IReadOnlyList<ContradictionRule>> LazyBuiltIn = new(ContradictionRuleReader.ReadBuiltIn);

    /// <summary>
    /// The rules that come with the library: two holders of a role that one holds at a time, two founding years, two values of a property
    /// that has one, two places of founding, each a part of the other.
    /// </summary>
    public static IReadOnlyList<ContradictionRule> BuiltIn => LazyBuiltIn.Value;

    /// <summary>Where the rule is from, for messages.</summary>
    public string Source { get; init; } = "the rules";

    /// <summary>The built-in rules and those of a text; one with the name of a built-in rule takes its place.</summary>
    /// <param name="json">A JSON text such as <c>{"rules": [{"name": "…", "query": "MATCH … RETURN first, second"}]}</c>.</param>
    /// <param name="source">What messages call the text, such as the name of its file.</param>
    /// <exception cref="ContradictionRuleException">The text has no such form; the message has the line or the rule.</exception>
    public static IReadOnlyList<ContradictionRule> Extend(string json, string source = "the rules")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(source);
        IReadOnlyList<ContradictionRule> own = ContradictionRuleReader.Read(json, source);
        return [.. BuiltIn.Where(rule => own.All(other => other.Name != rule.Name)), .. own];
    }
}
