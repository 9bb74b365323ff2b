using System.Text.Json;

namespace ScoGraph.SideBySide;

/// <summary>A query of the set: an id, a kind, the openCypher text and its parameters.</summary>
internal sealed record BenchmarkQuery(string Id, string Kind, string Cypher, IReadOnlyDictionary<string, object?> Parameters)
{
    public static IReadOnlyList<BenchmarkQuery> Read(string file)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. json.RootElement.GetProperty("queries").EnumerateArray().Select(Read)];
    }

    private static BenchmarkQuery Read(JsonElement query) => new(
        query.GetProperty("id").GetString()!, query.GetProperty("kind").GetString()!, query.GetProperty("cypher").GetString()!,
        query.TryGetProperty("params", out JsonElement parameters)
            ? parameters.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value), StringComparer.Ordinal)
            : []);

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        // The cast keeps an integer an integer: without it both arms are doubles.
        JsonValueKind.Number => json.TryGetInt64(out long integer) ? (object)integer : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        _ => json.GetString(),
    };
}
