using ScoGraph.Documents.Entities;

namespace ScoGraph.Documents.Grounding;

/// <summary>What each passage of a text names, held against facts that cite it.</summary>
internal sealed class NamedPassages
{
    private readonly HashSet<(string Entity, long Paragraph)> _named;
    private readonly IReadOnlyList<TextPassage> _passages;

    public NamedPassages(IEnumerable<EntityMention> mentions, TextDocument text)
    {
        _named = [.. mentions.Select(mention => (mention.Entity, (long)mention.Paragraph))];
        _passages = text.Passages;
    }

    /// <summary>The fact with what is wrong with it; null where a cited passage of the document names its ends.</summary>
    public UngroundedFact? Judge(CitedFact fact, string document) => Fault(fact, document) is not { } fault ? null
        : new UngroundedFact(fact.Type, fact.Start, fact.End, fact.Provenance.Citations, fault.Text)
        {
            Grounding = fault.CanBeExplained ? fact.Grounding : null,
        };

    private GroundingFault? Fault(CitedFact fact, string document)
    {
        if (fact.Provenance.Problems is [string problem, ..])
            return new GroundingFault($"cites what cannot be read: {problem.TrimEnd('.')}", CanBeExplained: false);
        Citation[] own = [.. fact.Provenance.Citations.Where(citation => citation.Document == document)];
        foreach (Citation citation in own)
        {
            if (Missing(citation) is { } missing)
                return new GroundingFault(missing, CanBeExplained: false);
        }

        if (fact.Provenance.IsInferred || own.Any(citation => fact.Ends.All(end => IsNamed(end, citation))))
            return null;
        Node[] never = [.. fact.Ends.Where(end => !own.Any(citation => IsNamed(end, citation))).Distinct()];
        string names = string.Join(" or ", never.Select(end => GraphEntities.KeyOf(end) ?? end.ToString()));
        return new GroundingFault(
            never.Length > 0 ? $"no cited passage names {names}" : "no cited passage names both ends; each is named in another",
            CanBeExplained: true);
    }

    private string? Missing(Citation citation)
    {
        if (citation.Paragraph is not { } paragraph)
            return $"{citation} names no number of a paragraph";
        if (paragraph > _passages.Count)
            return $"the text has {_passages.Count} paragraphs, and none with the number {paragraph}";
        int length = _passages[(int)paragraph - 1].Text.Length;
        return citation.Span is { } span && span.End > length ? $"paragraph {paragraph} ends at {length}, before {citation.Span}" : null;
    }

    private bool IsNamed(Node end, Citation citation) =>
        end.Labels.Any(GraphEntities.Cited.Contains)
        || (GraphEntities.KeyOf(end) is { } key && _named.Contains((key, citation.Paragraph ?? 0)));
}
