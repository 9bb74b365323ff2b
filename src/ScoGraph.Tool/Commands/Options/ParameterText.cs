using System.Text.Json;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>Reads parameters as written on a command line.</summary>
internal static class ParameterText
{
    /// <exception cref="UsageException">A text is not of the form name=value.</exception>
    public static Dictionary<string, object?> Parse(IEnumerable<string> texts)
    {
        Dictionary<string, object?> values = new(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? "" : text[..equals].TrimStart('$').Trim();
            if (name.Length == 0)
                throw new UsageException(
                    $"'{text}' is no parameter; write --param name=value, such as --param name=China or --param ids='[1, 2]'.");
            if (!values.TryAdd(name, Read(text[(equals + 1)..])))
                throw new UsageException($"The parameter '{name}' is given twice.");
        }

        return values;
    }

    private static object? Read(string text)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>A JSON value as a parameter: a number without point and exponent is an integer.</summary>
    /// <exception cref="UsageException">A name is given twice, or a text holds half of a surrogate pair.</exception>
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        // The cast keeps an integer an integer: without it both arms are doubles.
        JsonValueKind.Number => json.TryGetInt64(out long integer) ? (object)integer : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object => ReadMap(json),
        _ => JsonTexts.Text(json),
    };

    private static Dictionary<string, object?> ReadMap(JsonElement json)
    {
        Dictionary<string, object?> map = new(StringComparer.Ordinal);
        foreach (JsonProperty entry in json.EnumerateObject())
        {
            string name = JsonTexts.Name(entry);
            if (!map.TryAdd(name, Read(entry.Value)))
                throw new UsageException($"The name \"{name}\" is given twice in one object.");
        }

        return map;
    }
}
