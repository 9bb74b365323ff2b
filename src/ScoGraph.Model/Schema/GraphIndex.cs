namespace ScoGraph;

/// <summary>
/// An index in the order of one or several properties: <c>=</c>, <c>&lt;</c>, <c>&gt;</c>, <c>STARTS WITH</c> and
/// <c>ORDER BY … LIMIT</c> are answered from it, and it changes how long an answer takes, never the answer. Or an index of texts, which
/// <c>CALL db.index.fulltext.queryNodes(name, words)</c> asks.
/// </summary>
/// <remarks>
/// What is looked up by equality of one property is indexed by itself, without any declaration. An index of several properties serves
/// equality of the first ones, and bounds on the one behind them.
/// </remarks>
/// <example><code>
/// using Graph graph = new();
/// graph.Declare(GraphIndex.On("City", "founded"));
/// Console.WriteLine(graph.Query("EXPLAIN MATCH (c:City) WHERE c.founded &lt; date('1900-01-01') RETURN c.name").Plan);
/// </code></example>
public sealed class GraphIndex : GraphDeclaration
{
    private GraphIndex(string? name, IndexKind kind, DeclarationTarget target, IEnumerable<string> properties)
        : base(name, target, properties, kind == IndexKind.Range ? "index" : "text", ofSeveral: kind != IndexKind.Range) => Kind = kind;

    /// <summary>What it can find.</summary>
    public IndexKind Kind { get; }

    internal override object Meaning => Kind;

    /// <summary>A <see cref="IndexKind.Range"/> index on properties.</summary>
    /// <exception cref="ArgumentException">There is no property, or one stands twice or is empty.</exception>
    public static GraphIndex On(DeclarationTarget target, params IEnumerable<string> properties) =>
        new(null, IndexKind.Range, target, properties);

    /// <summary>
    /// An index of the words in properties that are texts or lists of texts, of one or several labels or types. Graphs in a file have it.
    /// </summary>
    /// <exception cref="ArgumentException">There is no property, or one stands twice or is empty.</exception>
    public static GraphIndex FullText(DeclarationTarget target, params IEnumerable<string> properties) =>
        new(null, IndexKind.FullText, target, properties);

    /// <summary>
    /// An index of the three-letter pieces of properties that are texts or lists of texts, for names as people type them. Graphs in a file
    /// have it.
    /// </summary>
    /// <exception cref="ArgumentException">There is no property, or one stands twice or is empty.</exception>
    public static GraphIndex Trigrams(DeclarationTarget target, params IEnumerable<string> properties) =>
        new(null, IndexKind.Trigrams, target, properties);

    /// <summary>The same under a name of its own.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public GraphIndex Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new GraphIndex(name, Kind, Target, Properties);
    }

    /// <summary>As the language declares it: <c>INDEX i FOR (n:City) ON (n.founded)</c>.</summary>
    public override string ToString() => Write("");

    internal override string Write(string behindName) => Kind switch
    {
        IndexKind.Range => $"INDEX {NameText()}{behindName} FOR {Target} ON {PropertyText(inParentheses: true)}",
        IndexKind.FullText => $"FULLTEXT INDEX {NameText()}{behindName} FOR {Target} ON EACH [{PropertyList()}]",
        _ => $"TRIGRAM INDEX {NameText()}{behindName} FOR {Target} ON EACH [{PropertyList()}]",
    };
}
