using ScoGraph.Formats.Elements;
using ScoGraph.Knowledge.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Knowledge.Validation;

/// <summary>What holds of nodes: a key of their own, a name of their own within each label, and what their kind needs.</summary>
internal static class NodeRules
{
    public static void Check(ElementList elements, ProblemList problems)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        HashSet<(string Label, string Name)> names = [];
        foreach (NodeElement node in elements.Nodes)
        {
            CheckKey(node, keys, problems);
            CheckLabels(node, problems);
            CheckName(node, names, problems);
            PropertyRules.Check(node.Properties, reason => problems.Add(node, reason));
            CheckKind(node, problems);
        }

        CheckTies(elements, problems);
    }

    private static void CheckKey(NodeElement node, HashSet<string> keys, ProblemList problems)
    {
        Value key = node[KnowledgeNames.Key];
        if (!key.IsString || key.AsString().Length == 0)
            problems.Add(node, "has no key");
        else if (!NameStyle.IsSlug(key.AsString()))
            problems.Add(node, "has a key that is not a slug (lower-case letters, digits, single hyphens)");
        else if (!keys.Add(key.AsString()))
            problems.Add(node, "has a key that another node has, too");
    }

    private static void CheckLabels(NodeElement node, ProblemList problems)
    {
        if (node.Labels.IsEmpty)
            problems.Add(node, "has no label");
        foreach (string label in node.Labels)
        {
            if (!NameStyle.IsPascal(label))
                problems.Add(node, $"has the label '{label}', which is not in PascalCase");
        }
    }

    private static void CheckName(NodeElement node, HashSet<(string Label, string Name)> names, ProblemList problems)
    {
        Value name = node[KnowledgeNames.Name];
        if (!name.IsString || string.IsNullOrWhiteSpace(name.AsString()))
        {
            problems.Add(node, "has no name");
            return;
        }

        foreach (string label in node.Labels)
        {
            if (!names.Add((label, name.AsString())))
                problems.Add(node, $"has the name '{name.AsString()}', which another {label} has, too");
        }
    }

    private static void CheckKind(NodeElement node, ProblemList problems)
    {
        if (node.Labels.Contains("Claim") && node[KnowledgeNames.Text].IsNull)
            problems.Add(node, "has no text");
        if (node.Labels.Contains("Passage") && node[KnowledgeNames.Paragraph].IsNull)
            problems.Add(node, "has no number (paragraph)");
        if (node.Labels.Contains("Document") && node[KnowledgeNames.ParagraphCount].IsNull)
            problems.Add(node, "does not say how many paragraphs it has (paragraphCount)");
    }

    /// <summary>A claim has a speaker, a passage a document, and a document each of its passages.</summary>
    private static void CheckTies(ElementList elements, ProblemList problems)
    {
        HashSet<int> stated = [.. elements.Relationships.Where(r => r.Type == KnowledgeNames.StatedBy).Select(r => r.End)];
        ILookup<int, int> passages = elements.Relationships
            .Where(r => r.Type == KnowledgeNames.PartOf && elements.Nodes[r.Start].Labels.Contains("Passage"))
            .ToLookup(r => r.End, r => r.Start);
        HashSet<int> placed = [.. passages.SelectMany(document => document)];
        for (int i = 0; i < elements.Nodes.Count; i++)
        {
            NodeElement node = elements.Nodes[i];
            if (node.Labels.Contains("Claim") && !stated.Contains(i))
                problems.Add(node, "has nobody who stated it");
            if (node.Labels.Contains("Passage") && !placed.Contains(i))
                problems.Add(node, "is part of no document");
            if (node.Labels.Contains("Document") && node[KnowledgeNames.ParagraphCount] is { IsInteger: true } count)
                CheckPassages(node, count.AsInteger(), [.. passages[i].Select(passage => elements.Nodes[passage])], problems);
        }
    }

    private static void CheckPassages(NodeElement document, long count, NodeElement[] passages, ProblemList problems)
    {
        IEnumerable<Value> given = passages.Select(passage => passage[KnowledgeNames.Paragraph]);
        HashSet<long> numbers = [.. given.Where(number => number.IsInteger).Select(number => number.AsInteger())];
        if (passages.Length != count || numbers.Count != count || numbers.Any(number => number < 1 || number > count))
            problems.Add(document, $"should have passages numbered 1 to {count}, each once");
    }
}
