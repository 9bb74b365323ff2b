using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ScoGraph.Testing;

namespace ScoGraph.Tests.Robustness;

/// <summary>A line of <c>cases.jsonl</c>: a query that once ended a process, held a thread, or was answered wrongly.</summary>
/// <param name="Setup">Statements that make the graph.</param>
/// <param name="Query">The query; <c>{{repeat N:text}}</c> stands for N copies of a text.</param>
/// <param name="TimeoutMs">The time limit; null for none.</param>
/// <param name="Rows">What is answered, as JSON lists in the order of the columns; null where only an error is right.</param>
/// <param name="Errors">The detail codes of errors that are right as well.</param>
/// <param name="NodesCreated">How many nodes the query makes; null where it makes none.</param>
internal sealed partial record RobustnessCase(
    IReadOnlyList<string> Setup, string Query, int? TimeoutMs, string? Rows, IReadOnlyList<string> Errors, long? NodesCreated)
{
    private static readonly IReadOnlyDictionary<string, RobustnessCase> All = Read();

    public static IEnumerable<string> Names => All.Keys;

    public static RobustnessCase Of(string name) => All[name];

    private static Dictionary<string, RobustnessCase> Read()
    {
        Dictionary<string, RobustnessCase> cases = [];
        foreach (string line in File.ReadLines(Path.Combine(Checkout.Root, "tests", "ScoGraph.Tests", "Robustness", "cases.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            cases.Add(root.GetProperty("id").GetString()!, new RobustnessCase(
                Texts(root, "setup"), Repeat(root.GetProperty("query").GetString()!), (int?)Number(root, "timeoutMs"),
                root.TryGetProperty("rows", out JsonElement rows) ? JsonSerializer.Serialize(rows) : null, Texts(root, "errors"),
                Number(root, "nodesCreated")));
        }

        return cases;
    }

    private static string[] Texts(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];

    private static long? Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement number) ? number.GetInt64() : null;

    /// <summary>The text with its repetitions written out, the inner ones first.</summary>
    private static string Repeat(string text)
    {
        while (Repetition().IsMatch(text))
        {
            text = Repetition().Replace(text, match => string.Concat(Enumerable.Repeat(
                match.Groups[2].Value, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))));
        }

        return text;
    }

    [GeneratedRegex(@"\{\{repeat (\d+):((?:(?!\{\{repeat).)*?)\}\}")]
    private static partial Regex Repetition();
}
