using System.Globalization;
using ScoGraph.Formats.Elements;
using ScoGraph.Knowledge.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Knowledge.Validation;

/// <summary>Every fact cites paragraphs of a document of the graph, and tells whether they state it or it is inferred and why.</summary>
internal sealed class ProvenanceRules
{
    private readonly Dictionary<string, long> _paragraphs = new(StringComparer.Ordinal);

    public ProvenanceRules(ElementList elements)
    {
        foreach (NodeElement node in elements.Nodes)
        {
            Value key = node[KnowledgeNames.Key], count = node[KnowledgeNames.ParagraphCount];
            if (node.Labels.Contains("Document") && key.IsString && count.IsInteger)
                _paragraphs[key.AsString()] = count.AsInteger();
        }
    }

    public void Check(RelationshipElement relationship, Action<string> report)
    {
        CheckSource(relationship, report);
        CheckEvidence(relationship, report);
    }

    private void CheckSource(RelationshipElement relationship, Action<string> report)
    {
        Value source = relationship[KnowledgeNames.Source], paragraphs = relationship[KnowledgeNames.Paragraphs];
        long count = 0;
        bool known = source.IsString && _paragraphs.TryGetValue(source.AsString(), out count);
        if (!source.IsString)
            report("has no source");
        else if (!known)
            report($"cites '{source.AsString()}', which is no document of the graph");
        if (paragraphs.Kind != ValueKind.List || paragraphs.AsList().Count == 0)
        {
            report("cites no paragraph");
            return;
        }

        long last = 0;
        foreach (Value paragraph in paragraphs.AsList().Items)
        {
            if (!paragraph.IsInteger || paragraph.AsInteger() < 1)
            {
                report("cites a paragraph that is not a number from 1");
                return;
            }

            if (paragraph.AsInteger() <= last)
                report("cites paragraphs that are not ascending, each once");
            last = paragraph.AsInteger();
        }

        if (known && last > count)
            report(string.Create(CultureInfo.InvariantCulture, $"cites paragraph {last} of a document that has {count}"));
    }

    private static void CheckEvidence(RelationshipElement relationship, Action<string> report)
    {
        Value evidence = relationship[KnowledgeNames.Evidence], because = relationship[KnowledgeNames.Because];
        bool inferred = evidence.IsString && evidence.AsString() == KnowledgeNames.Inferred;
        if (!inferred && !(evidence.IsString && evidence.AsString() == KnowledgeNames.Stated))
            report("must have 'stated' or 'inferred' as its evidence");
        if (inferred && !(because.IsString && because.AsString().Length > 0))
            report("is inferred and does not say why (because)");
        if (!inferred && !because.IsNull)
            report("gives a reason (because) though it is not inferred");
    }
}
