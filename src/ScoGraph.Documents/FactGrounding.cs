using ScoGraph.Documents.Grounding;

namespace ScoGraph.Documents;

/// <summary>
/// Holds the facts of a graph against the text that they cite: does a cited passage name both ends of a stated fact, as
/// <see cref="EntityNames"/> finds names? Any thread.
/// </summary>
/// <remarks>
/// Facts are relationships that cite the document, in any of the forms of <see cref="Provenance"/>, and properties of nodes with
/// <c>NAME.citations</c>, of which the passage must name the node. Nodes with the label <c>Document</c>, <c>Passage</c> or <c>Claim</c>
/// have no name in a text: as an end they count as named. Of an inferred fact, only the passages must exist. A fact that is stated in
/// other words says why it holds all the same: with the property <c>grounding</c>, a text (<c>NAME.grounding</c> for a property).
/// </remarks>
/// <example><code>
/// using Graph graph = new();
/// graph.Query("""
///     CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'})-[:BUILT_BY {citations: ['news#2'], evidence: 'stated'}]->
///         (:Country {key: 'no', name: 'Norway'})
///     """);
/// TextDocument text = DocumentReader.Parse("Norway built the Sund Bridge.\n\nThe bridge is new.", TextFormat.Plain);
/// foreach (UngroundedFact fact in FactGrounding.Check(graph, text).Ungrounded)
///     Console.WriteLine(fact);   // sund BUILT_BY no [news#2]: no cited passage names sund or no
/// </code></example>
public static class FactGrounding
{
    /// <summary>Checks the facts that cite a text.</summary>
    /// <param name="graph">The graph, or a state of one.</param>
    /// <param name="text">The text.</param>
    /// <param name="document">The key by which facts cite the text; null where they all cite the same document.</param>
    /// <returns>How many facts cite the text, and which of them it does not bear out.</returns>
    /// <exception cref="DocumentException">
    /// Nothing cites the document; or <paramref name="document"/> is null and the facts cite none, or several.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> or <paramref name="text"/> is null.</exception>
    public static GroundingReport Check(QuerySource graph, TextDocument text, string? document = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(text);
        IReadOnlyList<CitedFact> facts = CitedFacts.Read(graph);
        string key = document ?? OnlyDocument(facts);
        CitedFact[] own = [.. facts.Where(fact => fact.Provenance.Citations.Any(citation => citation.Document == key))];
        if (own.Length == 0)
            throw new DocumentException($"No fact of the graph cites '{key}'. {Cited(facts)}");
        NamedPassages named = new(EntityNames.Of(graph).FindIn(text), text);
        UngroundedFact[] missing =
        [
            .. own.Union(facts.Where(fact => fact.Provenance.Problems.Count > 0))
                .Select(fact => named.Judge(fact, key)).OfType<UngroundedFact>()
                .OrderBy(fact => fact.Type, StringComparer.Ordinal).ThenBy(fact => fact.Start, StringComparer.Ordinal)
                .ThenBy(fact => fact.End, StringComparer.Ordinal),
        ];
        return new GroundingReport(
            key, own.Length, [.. missing.Where(fact => fact.Grounding is null)], [.. missing.Where(fact => fact.Grounding is not null)]);
    }

    private static string OnlyDocument(IReadOnlyList<CitedFact> facts)
    {
        string[] documents = Documents(facts);
        return documents.Length == 1 ? documents[0] : throw new DocumentException(
            documents.Length == 0 ? "No fact of the graph cites a document." : $"{Cited(facts)} Say which of them the text is.");
    }

    private static string Cited(IReadOnlyList<CitedFact> facts) => Documents(facts) is { Length: > 0 } documents
        ? $"Facts cite {string.Join(", ", documents.Select(document => $"'{document}'"))}." : "None cites a document.";

    private static string[] Documents(IReadOnlyList<CitedFact> facts) =>
    [
        .. facts.SelectMany(fact => fact.Provenance.Citations).Select(citation => citation.Document)
            .Distinct().Order(StringComparer.Ordinal),
    ];
}
