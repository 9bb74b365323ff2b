using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoGraph.Conformance.Running;

namespace ScoGraph.Conformance.Reporting;

/// <summary>Writes how the kit went: report.json for machines, report.md for people.</summary>
internal static class KitReport
{
    public static void Write(string folder, IReadOnlyList<ScenarioOutcome> outcomes)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "report.json"), Json(outcomes));
        File.WriteAllText(Path.Combine(folder, "report.md"), Markdown(outcomes));
    }

    private static string Json(IReadOnlyList<ScenarioOutcome> outcomes)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(
            stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            WriteCounts(writer, outcomes);
            writer.WriteStartObject("features");
            foreach (IGrouping<string, ScenarioOutcome> category in Categories(outcomes))
            {
                writer.WriteStartObject(category.Key);
                WriteCounts(writer, [.. category]);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteStartArray("failures");
            foreach (ScenarioOutcome failure in outcomes.Where(o => o.Kind != OutcomeKind.Passed))
            {
                writer.WriteStartObject();
                writer.WriteString("feature", failure.Scenario.Feature);
                writer.WriteString("scenario", failure.Scenario.Name);
                writer.WriteString("kind", Name(failure.Kind));
                writer.WriteString("message", failure.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Markdown(IReadOnlyList<ScenarioOutcome> outcomes)
    {
        StringBuilder text = new("| category | scenarios | passed | wrong | error |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (IGrouping<string, ScenarioOutcome> category in Categories(outcomes))
            AppendLine(category.Key, [.. category]);
        AppendLine("**all**", outcomes);
        return text.ToString();

        void AppendLine(string name, IReadOnlyList<ScenarioOutcome> part) => text.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {part.Count} | {Count(part, OutcomeKind.Passed)} | {Count(part, OutcomeKind.Wrong)} | {Count(part, OutcomeKind.Error, OutcomeKind.NotUnderstood)} |\n");
    }

    private static IEnumerable<IGrouping<string, ScenarioOutcome>> Categories(IEnumerable<ScenarioOutcome> outcomes) =>
        outcomes.GroupBy(o => o.Scenario.Category).OrderBy(g => g.Key, StringComparer.Ordinal);

    private static void WriteCounts(Utf8JsonWriter writer, IReadOnlyList<ScenarioOutcome> outcomes)
    {
        writer.WriteNumber("total", outcomes.Count);
        writer.WriteNumber("passed", Count(outcomes, OutcomeKind.Passed));
        writer.WriteNumber("wrong", Count(outcomes, OutcomeKind.Wrong));
        writer.WriteNumber("error", Count(outcomes, OutcomeKind.Error, OutcomeKind.NotUnderstood));
        writer.WriteNumber("skipped", 0);
    }

    private static int Count(IReadOnlyList<ScenarioOutcome> outcomes, params OutcomeKind[] kinds) =>
        outcomes.Count(o => kinds.Contains(o.Kind));

    private static string Name(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Wrong => "wrong",
        OutcomeKind.NotUnderstood => "not understood",
        _ => "error",
    };
}
