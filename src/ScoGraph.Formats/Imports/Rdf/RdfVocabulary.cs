namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>The IRIs that the grammars name.</summary>
internal static class RdfVocabulary
{
    public const string Type = Rdf + "type";
    public const string Reifies = Rdf + "reifies";
    public const string First = Rdf + "first";
    public const string Rest = Rdf + "rest";
    public const string Nil = Rdf + "nil";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    /// <summary>What the IRIs of PROV-O begin with.</summary>
    public const string Prov = "http://www.w3.org/ns/prov#";

    /// <summary>What the IRIs of ScoGraph's own begin with where the export was not told otherwise.</summary>
    public const string Own = "urn:scograph:";

    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
}
