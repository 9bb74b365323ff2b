using ScoGraph.Formats.Elements;
using ScoGraph.Knowledge.Elements;
using ScoGraph.Model.Citations;

namespace ScoGraph.Knowledge.Validation;

/// <summary>What holds of relationships: known types join what they are for, and every one has a source.</summary>
internal sealed class RelationshipRules(IEnumerable<RelationPattern> relations)
{
    private readonly ILookup<string, RelationPattern> _patterns = relations.ToLookup(relation => relation.Type, StringComparer.Ordinal);

    public void Check(ElementList elements, ProvenanceRules provenance, ProblemList problems)
    {
        foreach (RelationshipElement relationship in elements.Relationships)
        {
            CheckType(elements, relationship, problems);
            PropertyRules.Check(relationship.Properties, reason => problems.Add(relationship, reason));
            provenance.Check(key => relationship[key], reason => problems.Add(relationship, reason));
            if (relationship.Type == KnowledgeNames.MentionedIn)
                CheckMention(elements, relationship, problems);
        }
    }

    private void CheckType(ElementList elements, RelationshipElement relationship, ProblemList problems)
    {
        if (!NameStyle.IsUpperSnake(relationship.Type))
            problems.Add(relationship, "has a type that is not in UPPER_SNAKE");
        NodeElement start = elements.Nodes[relationship.Start], end = elements.Nodes[relationship.End];
        RelationPattern[] patterns = [.. _patterns[relationship.Type]];
        if (patterns.Length > 0 && !patterns.Any(pattern => Fits(pattern.StartLabels, start) && Fits(pattern.EndLabels, end)))
            problems.Add(relationship, $"joins what it is not for: {string.Join(" or ", patterns.Select(Describe))}");
    }

    private static void CheckMention(ElementList elements, RelationshipElement mention, ProblemList problems)
    {
        NodeElement start = elements.Nodes[mention.Start], passage = elements.Nodes[mention.End];
        if (start.Labels.Contains("Document") || start.Labels.Contains("Passage"))
            problems.Add(mention, "mentions a source, which is no entity of its text");
        if (mention[KnowledgeNames.Nested].IsFalse)
            problems.Add(mention, "has 'nested' as false; it is true or left out");
        bool right = mention[ProvenanceNames.Paragraphs] is { Kind: Model.Values.ValueKind.List } paragraphs
            && paragraphs.AsList() is { Count: 1 } list && list[0].IsInteger
            && passage[KnowledgeNames.Paragraph].IsInteger && list[0].AsInteger() == passage[KnowledgeNames.Paragraph].AsInteger();
        if (!right)
            problems.Add(mention, "must cite the one paragraph that it ends at");
    }

    private static bool Fits(IReadOnlyList<string> labels, NodeElement node)
    {
        if (labels.Count == 0)
            return true;
        foreach (string label in node.Labels)
        {
            if (labels.Contains(label))
                return true;
        }

        return false;
    }

    private static string Describe(RelationPattern relation) =>
        $"({Labels(relation.StartLabels)})-[:{relation.Type}]->({Labels(relation.EndLabels)})";

    private static string Labels(IReadOnlyList<string> labels) => labels.Count == 0 ? "" : ":" + string.Join("|", labels);
}
