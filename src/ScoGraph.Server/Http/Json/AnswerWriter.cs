using System.Text.Json;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Wording;

namespace ScoGraph.Server.Http.Json;

/// <summary>Writes the parts of an answer that rows come with.</summary>
internal static class AnswerWriter
{
    /// <summary>What the cells of rows are written with, which show the elements of a state.</summary>
    public static CellJson Cells(Utf8JsonWriter json, ValueShape shape, IGraphSnapshot state)
    {
        SnapshotContents elements = new(state);
        return shape == ValueShape.Typed ? new TypedJson(json, elements) : new PlainJson(json, elements);
    }

    public static void Counters(Utf8JsonWriter json, UpdateCounts updates)
    {
        json.WriteStartObject("counters");
        json.WriteBoolean("containsUpdates", updates.Any);
        foreach ((string name, long count) in Wording.Counters.Of(updates))
            json.WriteNumber(Camel(name), count);
        json.WriteBoolean("containsSystemUpdates", false);
        json.WriteNumber("systemUpdates", 0);
        json.WriteEndObject();
    }

    public static void Notifications(Utf8JsonWriter json, IReadOnlyList<QueryWarning> warnings)
    {
        if (warnings.Count == 0)
            return;
        json.WriteStartArray("notifications");
        foreach (QueryWarning warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", ServedWarning.CodeOf(warning));
            json.WriteString("title", warning.Code);
            json.WriteString("description", warning.Message);
            json.WriteString("severity", ServedWarning.Severity);
            json.WriteString("category", ServedWarning.Category);
            if (warning.Line > 0)
            {
                json.WriteStartObject("position");
                json.WriteNumber("line", warning.Line);
                json.WriteNumber("column", warning.Column);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Plan(Utf8JsonWriter json, Answer answer)
    {
        if (answer.Plan is not { } plan)
            return;
        json.WriteStartObject(answer.IsProfile ? "profiledQueryPlan" : "queryPlan");
        json.WriteString("operatorType", ServedPlan.Operator);
        json.WriteStartObject("arguments");
        json.WriteString("string-representation", plan);
        json.WriteEndObject();
        json.WriteStartArray("identifiers");
        json.WriteEndArray();
        json.WriteStartArray("children");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The passages that a row rests on.</summary>
    public static void Citations(Utf8JsonWriter json, Row row)
    {
        json.WriteStartArray();
        foreach (RowCitation citation in row.Citations)
        {
            json.WriteStartObject();
            json.WriteString("document", citation.Place.Document);
            json.WriteString("passage", citation.Place.Passage);
            json.WriteBoolean("inferred", citation.IsInferred);
            if (citation.Confidence is { } confidence && double.IsFinite(confidence))
                json.WriteNumber("confidence", confidence);
            if (citation.Because is { } because)
                json.WriteString("because", because);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Camel(string name)
    {
        int hyphen = name.IndexOf('-', StringComparison.Ordinal);
        return $"{name[..hyphen]}{char.ToUpperInvariant(name[hyphen + 1])}{name[(hyphen + 2)..]}";
    }
}
