using System.Text.Json;

namespace ScoGraph.Procedures.Apoc.Conversions;

/// <summary>JSON as values: whole numbers as integers, others as floats.</summary>
internal static class JsonReading
{
    /// <summary>The value, or the one at a path such as <c>$.a[0].b</c>.</summary>
    /// <exception cref="ArgumentException">The text is no JSON, or the path is none that is read.</exception>
    public static object? Read(string json, string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Value(document.RootElement) is var value && path.Trim() is "" or "$" ? value : At(value, path.Trim());
        }
        catch (JsonException failure)
        {
            throw new ArgumentException($"The text is no JSON: {failure.Message}", failure);
        }
    }

    private static object? At(object? value, string path)
    {
        string rest = path.StartsWith('$') ? path[1..] : $".{path}";
        foreach (string step in rest.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step.StartsWith('[') && int.TryParse(step[1..^1], out int index))
                value = value is IReadOnlyList<object?> list && index < list.Count ? list[index] : null;
            else if (step.All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
                value = value is IReadOnlyDictionary<string, object?> map ? map.GetValueOrDefault(step) : null;
            else
                throw new ArgumentException($"'{path}' is more than names and indexes, as $.a[0].b is made of; take the value apart in the query.");
        }

        return value;
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().DistinctBy(entry => entry.Name, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Name, entry => Value(entry.Value), StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out long whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
