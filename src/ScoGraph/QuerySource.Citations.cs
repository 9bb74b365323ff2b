namespace ScoGraph;

/// <content>Where facts come from.</content>
public abstract partial class QuerySource
{
    /// <summary>The places that support the fact which a relationship states, whichever form it cites them in.</summary>
    /// <returns>Each place once; empty where the relationship cites none. <see cref="Provenance.Of(Relationship)"/> tells more.</returns>
    /// <exception cref="FormatException">What it cites cannot be read; the message names the relationship and the place.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Query("CREATE (:Corridor)-[:CONNECTS {source: 'report', paragraphs: [3, 15]}]->(:Country)");
    /// Relationship fact = graph.Query("MATCH ()-[r]->() RETURN r").Scalar&lt;Relationship&gt;();
    /// Console.WriteLine(string.Join(", ", graph.CitationsOf(fact)));   // report#3, report#15
    /// </code></example>
    public IReadOnlyList<Citation> CitationsOf(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return Readable(Provenance.Of(relationship), $"The relationship {relationship}");
    }

    /// <summary>The places that a node cites for itself; for one of its properties, see the other overload.</summary>
    /// <returns>Each place once; empty where the node cites none.</returns>
    /// <exception cref="FormatException">What it cites cannot be read; the message names the node and the place.</exception>
    public IReadOnlyList<Citation> CitationsOf(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Readable(Provenance.Of(node), $"The node {node}");
    }

    /// <summary>The places that support the value of a property of a node: those of its property <c>NAME.citations</c>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="property">The property, such as <c>founded</c>.</param>
    /// <returns>Each place once; empty where the node cites none for it.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="FormatException">What it cites cannot be read; the message names the node and the place.</exception>
    public IReadOnlyList<Citation> CitationsOf(Node node, string property) =>
        Readable(Provenance.Of(node, property), $"The property '{property}' of the node {node}");

    private static IReadOnlyList<Citation> Readable(Provenance provenance, string element) => provenance.Problems.Count == 0
        ? provenance.Citations : throw new FormatException($"{element} cites what cannot be read. {provenance.Problems[0]}");
}
