namespace ScoGraph;

/// <summary>
/// A format in which other programs take a graph. For a graph that comes back exactly there is <c>Save</c>; of these only
/// <see cref="Cypher"/> loses nothing.
/// </summary>
public enum GraphFormat
{
    /// <summary>
    /// openCypher statements, one a line, that make the graph again in an empty one (<c>.cypher</c>). A label and a property that name
    /// the nodes meanwhile are taken off at the end.
    /// </summary>
    Cypher,

    /// <summary>Graphviz (<c>.dot</c>, <c>.gv</c>): nodes by caption and labels, relationships by type.</summary>
    Dot,

    /// <summary>
    /// GraphML (<c>.graphml</c>), as Gephi, yEd and NetworkX read it. A property whose values are all integers, numbers or booleans keeps
    /// its type; others are texts.
    /// </summary>
    GraphMl,

    /// <summary>GEXF 1.2 (<c>.gexf</c>), Gephi's own format; properties as in <see cref="GraphMl"/>.</summary>
    Gexf,

    /// <summary>A Mermaid flowchart (<c>.mmd</c>), for Markdown pages: nodes by caption and labels, relationships by type.</summary>
    Mermaid,

    /// <summary>
    /// RDF as N-Triples (<c>.nt</c>). A relationship is a triple; its properties, such as the citations of a fact, are said of a reifier
    /// of that triple (RDF 1.2).
    /// </summary>
    NTriples,

    /// <summary>RDF as Turtle (<c>.ttl</c>); a relationship's properties are annotations <c>{| |}</c> (RDF 1.2).</summary>
    Turtle,
}
