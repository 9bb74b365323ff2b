namespace ScoGraph;

/// <summary>
/// An index in the order of one or several properties: <c>=</c>, <c>&lt;</c>, <c>&gt;</c>, <c>STARTS WITH</c> and
/// <c>ORDER BY … LIMIT</c> are answered from it. It changes how long an answer takes, and never the answer.
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
        : base(name, target, properties, "index") => Kind = kind;

    /// <summary>What it can find.</summary>
    public IndexKind Kind { get; }

    internal override object Meaning => Kind;

    /// <summary>A <see cref="IndexKind.Range"/> index on properties.</summary>
    /// <exception cref="ArgumentException">There is no property, or one stands twice or is empty.</exception>
    public static GraphIndex On(DeclarationTarget target, params IEnumerable<string> properties) =>
        new(null, IndexKind.Range, target, properties);

    /// <summary>The same under a name of its own.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public GraphIndex Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new GraphIndex(name, Kind, Target, Properties);
    }

    /// <summary>As the language declares it: <c>INDEX i FOR (n:City) ON (n.founded)</c>.</summary>
    public override string ToString() => $"INDEX {NameText()} FOR {Target} ON {PropertyText(inParentheses: true)}";
}
