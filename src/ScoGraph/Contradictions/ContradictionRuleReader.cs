using System.Text.Json;

namespace ScoGraph.Contradictions;

/// <summary>Reads rules: those that are built in, and those of users.</summary>
internal static class ContradictionRuleReader
{
    private const string Form = "{\"rules\": [{\"name\": \"…\", \"query\": \"MATCH … RETURN first, second\"}]}";

    public static IReadOnlyList<ContradictionRule> ReadBuiltIn()
    {
        using StreamReader reader = new(typeof(ContradictionRuleReader).Assembly.GetManifestResourceStream("contradictions.json")!);
        return Read(reader.ReadToEnd(), "the built-in rules");
    }

    /// <exception cref="ContradictionRuleException">The text has another form: with line and column, or the rule.</exception>
    public static IReadOnlyList<ContradictionRule> Read(string text, string file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("rules", out JsonElement rules)
                || rules.ValueKind != JsonValueKind.Array)
            {
                throw new ContradictionRuleException($"{file}: this is no file of rules, which has the form {Form}");
            }

            ContradictionRule[] read = [.. rules.EnumerateArray().Select(rule => new ContradictionRule(
                Text(rule, "name", file), Text(rule, "query", file)) { Source = file })];
            return read.GroupBy(rule => rule.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
                ? throw new ContradictionRuleException($"{file}: two rules are called '{twice.Key}'.") : read;
        }
        catch (ArgumentException exception)
        {
            throw new ContradictionRuleException($"{file}: this is no JSON: half of a character stands in it.", exception);
        }
        catch (JsonException exception)
        {
            throw new ContradictionRuleException(
                $"{file}: line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}: this is no JSON ({exception.Message.Split('.')[0]}).",
                exception);
        }
    }

    private static string Text(JsonElement rule, string property, string file) =>
        rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty(property, out JsonElement value)
        && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString()!
        : throw new ContradictionRuleException($"{file}: a rule has no text \"{property}\": {rule.GetRawText()}. The form is {Form}");
}
