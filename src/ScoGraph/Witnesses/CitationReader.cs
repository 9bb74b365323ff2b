using ScoGraph.Model.Citations;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Witnesses;

/// <summary>Gathers the places that support what a row rests on, each once for the facts that it supports in one way.</summary>
internal sealed class CitationReader(EvidenceSource source)
{
    private readonly OrderedDictionary<(Citation Place, bool IsInferred, string? Because, double? Confidence, string SaidBy), RowCitation>
        _citations = [];

    private readonly HashSet<(object Fact, Citation Place)> _read = [];

    /// <summary>Facts of one type between the same ends, by as many documents as all of them cite.</summary>
    private readonly Dictionary<(string Type, long Start, long End), HashSet<string>> _documents = [];

    public IReadOnlyList<RowCitation> Read(RowEvidence evidence)
    {
        Relationship[] relationships = [.. evidence.Derivations.SelectMany(derivation => derivation.Relationships).Distinct()];
        Node[] nodes = [.. evidence.Derivations.SelectMany(derivation => derivation.Nodes).Distinct()];
        Dictionary<long, string[]> speakers = nodes.Where(ProvenanceNames.IsClaim).ToDictionary(node => node.Id, Speakers);
        Relationship[] stating = [.. nodes.Where(ProvenanceNames.IsClaim).SelectMany(Stating).Except(relationships)];
        foreach (Relationship relationship in relationships.Concat(stating))
            Documents(relationship).UnionWith(Provenance.Of(relationship).Citations.Select(place => place.Document));
        foreach (Relationship relationship in relationships.Concat(stating))
        {
            string[] said = speakers.GetValueOrDefault(relationship.StartNodeId)
                ?? speakers.GetValueOrDefault(relationship.EndNodeId) ?? [];
            Add(relationship, Provenance.Of(relationship), said, Documents(relationship).Count);
        }

        foreach (Node node in nodes)
        {
            Add(node, Provenance.Of(node), speakers.GetValueOrDefault(node.Id) ?? []);
            foreach (string property in source.PropertiesRead.Where(property => node[property] is not null))
                Add(node, Provenance.Of(node, property), speakers.GetValueOrDefault(node.Id) ?? []);
        }

        return [.. _citations.Values];
    }

    private void Add(object fact, Provenance provenance, string[] speakers) =>
        Add(fact, provenance, speakers, provenance.Citations.Select(place => place.Document).Distinct().Count());

    private void Add(object fact, Provenance provenance, string[] speakers, int documents)
    {
        string[] said = speakers.Length > 0 ? speakers : [.. provenance.StatedBy];
        foreach (Citation place in provenance.Citations)
        {
            if (!_read.Add((fact, place)))
                continue;
            var name = (place, provenance.IsInferred, provenance.Because, provenance.Confidence, string.Join('\u0001', said));
            _citations[name] = _citations.TryGetValue(name, out RowCitation? known)
                ? new RowCitation(place, provenance, said)
                {
                    Facts = [.. known.Facts, fact],
                    Documents = Math.Min(known.Documents, documents),
                }
                : new RowCitation(place, provenance, said) { Facts = [fact], Documents = documents };
        }
    }

    private HashSet<string> Documents(Relationship relationship)
    {
        var fact = (relationship.Type, relationship.StartNodeId, relationship.EndNodeId);
        if (!_documents.TryGetValue(fact, out HashSet<string>? documents))
            _documents[fact] = documents = new HashSet<string>(StringComparer.Ordinal);
        return documents;
    }

    /// <summary>The names of those who stated a claim.</summary>
    private string[] Speakers(Node claim) =>
        [.. Stating(claim).Select(stated => ToNode(stated.StartNodeId))
            .Select(who => (who["name"] ?? who["key"]) as string ?? who.ToString()).Distinct()];

    private IEnumerable<Relationship> Stating(Node claim)
    {
        IGraphSnapshot graph = source.Snapshot;
        int type = graph.RelationshipTypes.Find(ProvenanceNames.StatedType);
        List<Relationship> stating = [];
        if (type < 0)
            return stating;
        foreach (AdjacencyChunk chunk in graph.GetAdjacency(type, Direction.Incoming).Chunks((int)claim.Id))
        {
            foreach (int relationship in chunk.Relationships)
                stating.Add((Relationship)ClrValues.ToClr(Value.FromRelationship(relationship), graph)!);
        }

        return stating;
    }

    private Node ToNode(long id) => (Node)ClrValues.ToClr(Value.FromNode((int)id), source.Snapshot)!;
}
