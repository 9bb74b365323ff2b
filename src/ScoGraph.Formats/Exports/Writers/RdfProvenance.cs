using ScoGraph.Model.Citations;
using ScoGraph.Model.Elements;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>
/// Where a fact comes from, in the words of PROV-O (https://www.w3.org/TR/prov-o/) beside the properties that tell it with the passage: a
/// stated fact had a document as its primary source, an inferred one was derived from it, and who says it is whom it is attributed to.
/// </summary>
internal sealed class RdfProvenance(RdfTerms terms, GraphExtract graph)
{
    private const string Prov = "http://www.w3.org/ns/prov#";
    private const string HadPrimarySource = $"<{Prov}hadPrimarySource>";
    private const string WasDerivedFrom = $"<{Prov}wasDerivedFrom>";
    private const string WasAttributedTo = $"<{Prov}wasAttributedTo>";

    private readonly Lazy<Dictionary<string, string>> _nodes = new(() => Keyed(terms, graph));

    /// <summary>What is said of a relationship beside its properties, as predicate and object.</summary>
    public IEnumerable<(string Predicate, string Object)> Of(ExportRelationship relationship)
    {
        if (!relationship.Properties.Exists(p => p.Key is ProvenanceNames.Citations or ProvenanceNames.Source or ProvenanceNames.StatedBy))
            return [];
        Provenance provenance = new ProvenanceReading(key => Value(relationship, key)).Read();
        string source = provenance.IsInferred ? WasDerivedFrom : HadPrimarySource;
        return
        [
            .. provenance.Citations.Select(citation => citation.Document).Distinct().Select(document => (source, Term(document))),
            .. provenance.StatedBy.Distinct().Select(speaker => (WasAttributedTo, Term(speaker))),
        ];
    }

    /// <summary>The node with a key, written or not.</summary>
    private string Term(string key) => _nodes.Value.GetValueOrDefault(key) ?? terms.Named(key);

    private static Dictionary<string, string> Keyed(RdfTerms terms, GraphExtract graph)
    {
        Dictionary<string, string> nodes = new(StringComparer.Ordinal);
        foreach (ExportNode node in graph.Nodes)
        {
            if (node.Properties.Find(p => p.Key == Json.JsonNames.Key) is (not null, { IsString: true } key))
                nodes.TryAdd(key.AsString(), terms.Node(node.Id));
        }

        return nodes;
    }

    private static object? Value(ExportRelationship relationship, string key) =>
        relationship.Properties.Find(p => p.Key == key) is (not null, { IsNull: false } value) ? ClrValues.OfProperty(value) : null;
}
