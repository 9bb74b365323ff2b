using System.Globalization;
using ScoGraph.Formats.Elements;
using ScoGraph.Knowledge.Elements;
using ScoGraph.Model.Citations;
using ScoGraph.Model.Values;

namespace ScoGraph.Knowledge.Validation;

/// <summary>Every fact cites passages of documents of the graph, and tells whether they state it or it is inferred and why.</summary>
internal sealed class ProvenanceRules
{
    private readonly Dictionary<string, long> _paragraphs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public ProvenanceRules(ElementList elements)
    {
        foreach (NodeElement node in elements.Nodes)
        {
            Value key = node[KnowledgeNames.Key], count = node[KnowledgeNames.ParagraphCount];
            if (!key.IsString)
                continue;
            _keys.Add(key.AsString());
            if (node.Labels.Contains("Document") && count.IsInteger)
                _paragraphs[key.AsString()] = count.AsInteger();
        }
    }

    /// <param name="property">What the fact says of itself.</param>
    /// <param name="report">Takes what is wrong.</param>
    public void Check(Func<string, Value> property, Action<string> report)
    {
        Value citations = property(ProvenanceNames.Citations);
        if (citations.IsNull || !property(ProvenanceNames.Source).IsNull)
            CheckSource(property, report);
        if (!citations.IsNull)
            CheckCitations(citations, report);
        CheckEvidence(property, report);
        CheckConfidence(property(ProvenanceNames.Confidence), report);
        CheckSpeakers(property(ProvenanceNames.StatedBy), report);
    }

    /// <summary>Checks what a node says of its properties, such as <c>founded.citations</c>.</summary>
    public void CheckProperties(NodeElement node, Action<string> report)
    {
        HashSet<string> subjects = new(StringComparer.Ordinal);
        foreach (PropertyElement property in node.Properties)
        {
            if (ProvenanceNames.Subject(property.Key) is { } subject)
                subjects.Add(subject);
        }

        foreach (string subject in subjects)
        {
            if (node[subject].IsNull)
                report($"tells where '{subject}' comes from, which it does not have");
            if (node[ProvenanceNames.Of(subject, ProvenanceNames.Citations)].IsNull)
                report($"has no '{ProvenanceNames.Of(subject, ProvenanceNames.Citations)}'");
            else
                Check(key => Said(node, subject, key), reason => report($"in '{subject}' {reason}"));
        }
    }

    /// <summary>What is said of a property; without more words it is stated.</summary>
    private static Value Said(NodeElement node, string subject, string key) =>
        node[ProvenanceNames.Of(subject, key)] is { IsNull: false } said ? said
            : key == ProvenanceNames.Evidence ? Value.FromString(ProvenanceNames.Stated) : Value.Null;

    private void CheckSource(Func<string, Value> property, Action<string> report)
    {
        Value source = property(ProvenanceNames.Source), paragraphs = property(ProvenanceNames.Paragraphs);
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

    private void CheckCitations(Value citations, Action<string> report)
    {
        if (citations.Kind != ValueKind.List || citations.AsList().Count == 0)
        {
            report($"has '{ProvenanceNames.Citations}' that are no list of citations");
            return;
        }

        foreach (Value item in citations.AsList().Items)
        {
            if (!item.IsString)
                report("has a citation that is no text");
            else if (CitationText.Read(item.AsString(), out string fault) is not { } citation)
                report($"has a citation that is none: {fault.TrimEnd('.')}");
            else if (!_paragraphs.TryGetValue(citation.Document, out long count))
                report($"cites '{citation.Document}', which is no document of the graph");
            else if (citation.Paragraph is not { } paragraph || paragraph > count)
                report(string.Create(CultureInfo.InvariantCulture, $"cites paragraph {citation.Passage} of a document that has {count}"));
        }
    }

    private static void CheckConfidence(Value confidence, Action<string> report)
    {
        if (!confidence.IsNull && !(confidence.IsNumber && IsShare(confidence)))
            report("has a confidence that is no number from 0 to 1");
    }

    private static bool IsShare(Value number) => number.IsInteger ? number.AsInteger() is 0 or 1 : number.AsFloat() is >= 0 and <= 1;

    private void CheckSpeakers(Value speakers, Action<string> report)
    {
        ReadOnlySpan<Value> items = speakers.Kind == ValueKind.List ? speakers.AsList().Items : speakers.IsNull ? [] : [speakers];
        foreach (Value speaker in items)
        {
            if (!speaker.IsString || !_keys.Contains(speaker.AsString()))
                report($"is stated by {(speaker.IsString ? $"'{speaker.AsString()}'" : "something")}, which is no node of the graph");
        }
    }

    private static void CheckEvidence(Func<string, Value> property, Action<string> report)
    {
        Value evidence = property(ProvenanceNames.Evidence), because = property(ProvenanceNames.Because);
        bool inferred = evidence.IsString && evidence.AsString() == ProvenanceNames.Inferred;
        if (!inferred && !(evidence.IsString && evidence.AsString() == ProvenanceNames.Stated))
            report("must have 'stated' or 'inferred' as its evidence");
        if (inferred && !(because.IsString && because.AsString().Length > 0))
            report("is inferred and does not say why (because)");
        if (!inferred && !because.IsNull)
            report("gives a reason (because) though it is not inferred");
    }
}
