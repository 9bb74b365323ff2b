namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>A term of RDF 1.2.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The IRI, the name of a blank node, or the text of a literal.</param>
internal sealed record RdfTerm(RdfKind Kind, string Text)
{
    public static readonly RdfTerm Type = Iri(RdfVocabulary.Type);

    public static readonly RdfTerm Reifies = Iri(RdfVocabulary.Reifies);

    /// <summary>The datatype of a literal; null for a plain text.</summary>
    public string? Datatype { get; init; }

    /// <summary>The language of a literal, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The triple that stands as a term, of that kind only.</summary>
    public RdfTriple? Quoted { get; init; }

    public static RdfTerm Iri(string iri) => new(RdfKind.Iri, iri);

    public static RdfTerm Blank(string name) => new(RdfKind.Blank, name);

    public static RdfTerm Triple(RdfTriple triple) => new(RdfKind.Triple, "") { Quoted = triple };
}
