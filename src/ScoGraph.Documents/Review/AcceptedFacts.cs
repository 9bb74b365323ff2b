using ScoGraph.Documents.Entities;
using ScoGraph.Model.Citations;
using ScoGraph.Model.Values;

namespace ScoGraph.Documents.Review;

/// <summary>Writes accepted facts into a graph, with their citations.</summary>
internal sealed class AcceptedFacts
{
    private readonly Transaction _transaction;
    private readonly Dictionary<string, List<long>> _nodes = new(StringComparer.Ordinal);

    public AcceptedFacts(Transaction transaction)
    {
        _transaction = transaction;
        foreach (Row row in transaction.Query("MATCH (n) WHERE n.key IS NOT NULL RETURN n"))
        {
            Node node = row.Get<Node>("n");
            if (GraphEntities.KeyOf(node) is not { } key)
                continue;
            if (!_nodes.TryGetValue(key, out List<long>? same))
                _nodes[key] = same = [];
            same.Add(node.Id);
        }
    }

    public ReviewResult Result { get; private set; } = new(0, 0, 0);

    /// <exception cref="DocumentException">An entity is not there, or there twice.</exception>
    public void Check(ReviewItem item)
    {
        CheckKey(item, "start", item.Start);
        CheckKey(item, "end", item.End);
        foreach (string speaker in item.StatedBy)
            CheckKey(item, "statedBy", speaker);
    }

    public void Write(ReviewItem item)
    {
        Citation citation = new(item.Document, item.Paragraph, new CitationSpan(item.Span.Start, item.Span.End));
        string type = QuotedName.Of(item.Type);
        Dictionary<string, object?> ends = new() { ["a"] = _nodes[item.Start][0], ["b"] = _nodes[item.End][0] };
        Relationship? known = _transaction.Query($"MATCH (a)-[r:{type}]->(b) WHERE id(a) = $a AND id(b) = $b RETURN r ORDER BY id(r) LIMIT 1", ends)
            .Select(row => row.Get<Relationship>("r")).FirstOrDefault();
        if (known is null)
        {
            ends["properties"] = Properties(item, citation);
            _transaction.Query($"MATCH (a), (b) WHERE id(a) = $a AND id(b) = $b CREATE (a)-[r:{type}]->(b) SET r = $properties", ends);
            Result = Result with { Added = Result.Added + 1 };
        }
        else if (Provenance.Of(known).Citations.Contains(citation))
        {
            Result = Result with { Unchanged = Result.Unchanged + 1 };
            return;
        }
        else
        {
            Cite(item, citation, known);
            Result = Result with { Cited = Result.Cited + 1 };
        }

        WritePlace(item);
    }

    private void Cite(ReviewItem item, Citation citation, Relationship known)
    {
        Dictionary<string, object?> more = new() { ["r"] = known.Id, ["citation"] = citation.ToString(), ["by"] = item.StatedBy };
        _transaction.Query(
            $"MATCH ()-[r]->() WHERE id(r) = $r SET r.{ProvenanceNames.Citations} = coalesce(r.{ProvenanceNames.Citations}, []) + $citation", more);
        // What one text leaves to be inferred, another states.
        if (item.Because is null)
        {
            _transaction.Query(
                $"MATCH ()-[r]->() WHERE id(r) = $r SET r.{ProvenanceNames.Evidence} = '{ProvenanceNames.Stated}', r.{ProvenanceNames.Because} = null",
                more);
        }

        if (item.StatedBy.Count > 0)
        {
            _transaction.Query(
                $"MATCH ()-[r]->() WHERE id(r) = $r WITH r, coalesce(r.{ProvenanceNames.StatedBy}, []) AS known SET r.{ProvenanceNames.StatedBy} = known + [k IN $by WHERE NOT k IN known]",
                more);
        }
    }

    private static Dictionary<string, object?> Properties(ReviewItem item, Citation citation)
    {
        Dictionary<string, object?> properties = item.Properties.ToDictionary(
            property => property.Key, property => (object?)property.Value);
        properties[ProvenanceNames.Citations] = new[] { citation.ToString() };
        properties[ProvenanceNames.Evidence] = item.Because is null ? ProvenanceNames.Stated : ProvenanceNames.Inferred;
        if (item.Because is not null)
            properties[ProvenanceNames.Because] = item.Because;
        if (item.StatedBy.Count > 0)
            properties[ProvenanceNames.StatedBy] = item.StatedBy;
        return properties;
    }

    /// <summary>The document and the passage, where the graph has none.</summary>
    private void WritePlace(ReviewItem item)
    {
        Dictionary<string, object?> place = new()
        {
            ["document"] = item.Document,
            ["paragraph"] = (long)item.Paragraph,
            ["key"] = $"{item.Document}-p{item.Paragraph:00}",
            ["name"] = $"{item.Document}, paragraph {item.Paragraph}",
        };
        _transaction.Query("MERGE (d:Document {key: $document}) ON CREATE SET d.name = $document", place);
        _transaction.Query(
            "MATCH (d:Document {key: $document}) WHERE NOT EXISTS { MATCH (:Passage {paragraph: $paragraph})-[:PART_OF]->(d) } "
            + "CREATE (:Passage {key: $key, name: $name, paragraph: $paragraph})-[:PART_OF]->(d)", place);
    }

    private void CheckKey(ReviewItem item, string property, string key)
    {
        int count = _nodes.GetValueOrDefault(key)?.Count ?? 0;
        if (count == 1)
            return;
        string message = count == 0 ? $"the graph has no node with the key '{key}'." : $"{count} nodes of the graph have the key '{key}'.";
        throw new DocumentException(item.Place?.At(property, message) ?? $"A fact cannot be written: {message}");
    }
}
