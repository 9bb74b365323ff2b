using System.Text.Json;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Checking;

/// <summary>Reads rules: those that are built in, and files of users, which add to them or replace those of the same name.</summary>
internal static class RuleReader
{
    private const string Form = "{\"rules\": [{\"name\": \"…\", \"query\": \"MATCH … RETURN first, second\"}]}";

    public static IReadOnlyList<ContradictionRule> BuiltIn()
    {
        using StreamReader reader = new(typeof(RuleReader).Assembly.GetManifestResourceStream("contradictions.json")!);
        return Read(reader.ReadToEnd(), "the built-in rules");
    }

    /// <exception cref="SessionException">The file is no file of rules: with line and column, or the rule.</exception>
    public static IReadOnlyList<ContradictionRule> Extend(string text, string file)
    {
        IReadOnlyList<ContradictionRule> own = Read(text, file);
        return [.. BuiltIn().Where(rule => own.All(other => other.Name != rule.Name)), .. own];
    }

    private static IReadOnlyList<ContradictionRule> Read(string text, string file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("rules", out JsonElement rules)
                || rules.ValueKind != JsonValueKind.Array)
            {
                throw new SessionException($"{file}: this is no file of rules, which has the form {Form}");
            }

            ContradictionRule[] read = [.. rules.EnumerateArray().Select(rule => new ContradictionRule(
                Text(rule, "name", file), Text(rule, "query", file), file))];
            return read.GroupBy(rule => rule.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
                ? throw new SessionException($"{file}: two rules are called '{twice.Key}'.") : read;
        }
        catch (JsonException exception)
        {
            throw new SessionException(
                $"{file}: line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}: this is no JSON ({exception.Message.Split('.')[0]}).",
                exception);
        }
    }

    private static string Text(JsonElement rule, string property, string file) =>
        rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty(property, out JsonElement value)
        && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString()!
        : throw new SessionException($"{file}: a rule has no text \"{property}\": {rule.GetRawText()}. The form is {Form}");
}
