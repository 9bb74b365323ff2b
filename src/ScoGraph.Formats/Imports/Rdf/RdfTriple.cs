namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>A statement.</summary>
internal sealed record RdfTriple(RdfTerm Subject, RdfTerm Predicate, RdfTerm Object);
