namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>What a term of RDF is.</summary>
internal enum RdfKind
{
    Iri,
    Blank,
    Literal,
    Triple,
}
