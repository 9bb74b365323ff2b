namespace ScoGraph;

/// <summary>
/// The formats in which a graph goes to other programs and comes from them; docs/formats.md tells what each holds. All are read but
/// <see cref="Dot"/> and <see cref="Mermaid"/>; all are written but <see cref="NodeLink"/>, <see cref="Apoc"/>, <see cref="Gml"/> and
/// <see cref="Pajek"/>.
/// </summary>
public enum GraphFormat
{
    /// <summary>
    /// The project's own JSON (<c>.json</c>), exact: see <c>Save</c>. It holds whole graphs, not the elements of a result. A file that is
    /// read in it may be <see cref="NodeLink"/> or <see cref="Apoc"/>, which its content tells.
    /// </summary>
    Json,

    /// <summary>
    /// The same, one line per element (<c>.jsonl</c>, <c>.ndjson</c>), exact: nodes before the relationships that name them.
    /// </summary>
    JsonLines,

    /// <summary>
    /// A folder of CSV files with the headers of neo4j-admin's import: a file for each set of labels and each type. Exact; values that
    /// those headers have no type for stand as JSON in columns of a type <c>json</c>. Plain tables (<c>.csv</c>, <c>.tsv</c>), edge lists
    /// (<c>.txt</c>, <c>.edges</c>, <c>.edgelist</c>) and Neptune's files are read, too.
    /// </summary>
    Csv,

    /// <summary>
    /// The same with '|' between fields, and labels and types in the names of the files where they can be:
    /// <c>Person_isLocatedIn_City.csv</c> (LDBC's LSQB).
    /// </summary>
    LsqbCsv,

    /// <summary>
    /// openCypher statements, one after the other, that make the graph again in an empty one (<c>.cypher</c>, <c>.cql</c>). A label and a
    /// property that name the nodes meanwhile are removed at the end. Exact, but for the zone's name of a date-time with an offset that
    /// its zone does not have.
    /// </summary>
    Cypher,

    /// <summary>Graphviz (<c>.dot</c>, <c>.gv</c>): nodes by caption and labels, relationships by type.</summary>
    Dot,

    /// <summary>
    /// GraphML (<c>.graphml</c>), as Gephi, yEd and NetworkX read it. A property whose values are all integers, numbers or booleans keeps
    /// its type; others are texts.
    /// </summary>
    GraphMl,

    /// <summary>
    /// GEXF (<c>.gexf</c>), Gephi's own format, read in its versions 1.1 to 1.3 and written in 1.2; properties as in <see cref="GraphMl"/>.
    /// </summary>
    Gexf,

    /// <summary>
    /// A Mermaid flowchart (<c>.mmd</c>, <c>.mermaid</c>), for Markdown pages: nodes by caption and labels, relationships by type. Mermaid
    /// draws at most 500 relationships unless its <c>maxEdges</c> says more.
    /// </summary>
    Mermaid,

    /// <summary>
    /// RDF as N-Triples (<c>.nt</c>). A relationship is a triple; its properties, such as the citations of a fact, are said of a reifier
    /// of that triple (RDF 1.2).
    /// </summary>
    NTriples,

    /// <summary>RDF as Turtle (<c>.ttl</c>); a relationship's properties are annotations <c>{| |}</c> (RDF 1.2).</summary>
    Turtle,

    /// <summary>
    /// Nodes and links in JSON, as networkx, D3, Graphology, vis.js and Cytoscape.js write them. Files that end in <c>.json</c> are known
    /// by their content.
    /// </summary>
    NodeLink,

    /// <summary>What APOC's <c>apoc.export.json</c> writes of a Neo4j database; known by its content, too.</summary>
    Apoc,

    /// <summary>GML (<c>.gml</c>), as networkx, igraph and Gephi write it.</summary>
    Gml,

    /// <summary>A network of Pajek (<c>.net</c>).</summary>
    Pajek,
}
