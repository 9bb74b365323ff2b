using System.Text.Json;

namespace ScoGraph.Formats.Imports.Guessing;

/// <summary>What a JSON text is, by the names of its first members.</summary>
internal static class JsonGuess
{
    private static readonly FormatGuess
        ScoGraph = FormatGuess.Readable("ScoGraph's own JSON", GraphFormat.Json, ".json", "json"),
        Lines = FormatGuess.Readable("JSON Lines", GraphFormat.JsonLines, ".jsonl", "jsonl"),
        NodeLink = FormatGuess.Readable("nodes and links in JSON", GraphFormat.NodeLink, ".json", "node-link"),
        Apoc = FormatGuess.Readable("JSON of APOC", GraphFormat.Apoc, ".json", "apoc"),
        JsonGraph = new("JSON Graph Format") { Advice = "convert it to nodes and links in JSON, as networkx and D3 have them." },
        JsonLd = new("JSON-LD") { Advice = "convert it to Turtle or N-Triples." };

    /// <summary>The kind of a text, which may be cut off; null where nothing tells it.</summary>
    public static FormatGuess? Guess(ReadOnlySpan<byte> bytes)
    {
        List<string> path = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        Utf8JsonReader reader = new(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true }));
        int values = 0;
        try
        {
            while (reader.Read())
                Note(ref reader, path, seen, ref values);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What was read up to here may tell.
        }

        return Guess(seen, values);
    }

    private static FormatGuess? Guess(HashSet<string> seen, int values)
    {
        if (seen.Contains("/format=scograph"))
            return values > 1 ? Lines : ScoGraph;
        if (seen.Overlaps(["/@context", "/@graph", "/@id", "/[]/@id", "/[]/@type"]))
            return JsonLd;
        if (!seen.Contains("/nodes") && seen.Overlaps(["/graph/nodes", "/graph/edges", "/graphs/[]/nodes"]))
            return JsonGraph;
        if (seen.Overlaps(["/type=node", "/type=relationship", "/[]/type=node", "/[]/type=relationship", "/rels"])
            || (seen.Contains("/nodes/[]/type=node") && seen.Contains("/nodes/[]/labels")))
        {
            return Apoc;
        }

        if (seen.Overlaps(["/elements", "/[]/data"]) || (seen.Contains("/nodes") && !seen.Overlaps(["/version", "/relationships"])))
            return NodeLink;
        return values > 1 && seen.Overlaps(["/id", "/labels"]) ? Lines : null;
    }

    /// <summary>Notes the path of each member near the root, with the value of a type and of a format.</summary>
    private static void Note(ref Utf8JsonReader reader, List<string> path, HashSet<string> seen, ref int values)
    {
        const int deepest = 3;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when reader.CurrentDepth <= deepest:
                Cut(path, reader.CurrentDepth - 1);
                path.Add(reader.GetString()!);
                seen.Add("/" + string.Join('/', path));
                break;
            case JsonTokenType.String when path.Count > 0 && path[^1] is "type" or "format" && reader.CurrentDepth == path.Count:
                seen.Add($"/{string.Join('/', path)}={reader.GetString()}");
                break;
            case JsonTokenType.StartArray when reader.CurrentDepth < deepest:
                Cut(path, reader.CurrentDepth);
                path.Add("[]");
                break;
            case JsonTokenType.StartObject when reader.CurrentDepth == 0:
                values++;
                path.Clear();
                break;
        }
    }

    private static void Cut(List<string> path, int length)
    {
        if (path.Count > length)
            path.RemoveRange(length, path.Count - length);
    }
}
