using System.Text.Json;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Witnesses;

/// <summary>What a row rests on as a JSON object.</summary>
internal static class EvidenceJson
{
    private const string Key = "why";

    /// <summary>The key beside the columns of a row: <c>why</c>, with an underscore more for as long as a column is called so.</summary>
    public static string KeyBeside(IReadOnlyList<string> columns)
    {
        string key = Key;
        while (columns.Contains(key))
            key += "_";
        return key;
    }

    public static void Write(
        Utf8JsonWriter writer, RowEvidence evidence, IReadOnlyList<RowCitation> citations, SnapshotContents elements)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("derivations");
        foreach (Derivation derivation in evidence.Derivations)
        {
            writer.WriteStartObject();
            Values(writer, "nodes", derivation.Nodes.Select(node => Value.FromNode((int)node.Id)), elements);
            Values(writer, "relationships", derivation.Relationships.Select(r => Value.FromRelationship((int)r.Id)), elements);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("total", evidence.TotalDerivations);
        writer.WriteBoolean("complete", evidence.IsComplete);
        writer.WriteBoolean("together", evidence.CountTogether);
        Texts(writer, "absent", evidence.Absences.Select(absence => absence.ToString()));
        Texts(writer, "unknown", evidence.Unknowns);
        writer.WriteStartArray("citations");
        foreach (RowCitation citation in citations)
            Citation(writer, citation);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Citation(Utf8JsonWriter writer, RowCitation citation)
    {
        writer.WriteStartObject();
        writer.WriteString("document", citation.Place.Document);
        if (citation.Place.Paragraph is { } paragraph)
            writer.WriteNumber("passage", paragraph);
        else
            writer.WriteString("passage", citation.Place.Passage);
        if (citation.Place.Span is { } span)
        {
            writer.WriteStartArray("span");
            writer.WriteNumberValue(span.Start);
            writer.WriteNumberValue(span.End);
            writer.WriteEndArray();
        }

        writer.WriteString("evidence", citation.IsInferred ? "inferred" : "stated");
        if (citation.Because is { } because)
            writer.WriteString("because", because);
        if (citation.Confidence is { } confidence)
            writer.WriteNumber("confidence", confidence);
        if (citation.SaidBy.Count > 0)
            Texts(writer, "saidBy", citation.SaidBy);
        writer.WriteNumber("documents", citation.Documents);
        writer.WriteEndObject();
    }

    private static void Values(Utf8JsonWriter writer, string name, IEnumerable<Value> values, SnapshotContents elements)
    {
        writer.WriteStartArray(name);
        foreach (Value value in values)
            ValueJson.Write(writer, value, elements);
        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
