namespace ScoGraph.Formats;

/// <summary>What each format is called: by people on a command line, and by the endings of files.</summary>
/// <param name="Name">A word for command lines.</param>
/// <param name="Endings">With their dots; none for a folder.</param>
internal sealed record GraphFormatName(GraphFormat Format, string Name, string[] Endings);

/// <summary>The list of the formats.</summary>
internal static class GraphFormats
{
    public static readonly GraphFormatName[] All =
    [
        new(GraphFormat.Json, "json", [".json"]),
        new(GraphFormat.JsonLines, "jsonl", [".jsonl", ".ndjson"]),
        new(GraphFormat.Csv, "csv", []),
        new(GraphFormat.LsqbCsv, "lsqb", []),
        new(GraphFormat.Cypher, "cypher", [".cypher", ".cql"]),
        new(GraphFormat.Dot, "dot", [".dot", ".gv"]),
        new(GraphFormat.GraphMl, "graphml", [".graphml"]),
        new(GraphFormat.Gexf, "gexf", [".gexf"]),
        new(GraphFormat.Mermaid, "mermaid", [".mmd", ".mermaid"]),
        new(GraphFormat.NTriples, "ntriples", [".nt"]),
        new(GraphFormat.Turtle, "turtle", [".ttl"]),
    ];

    /// <summary>Every ending that names a format, with its dot.</summary>
    public static IEnumerable<string> Endings => All.SelectMany(f => f.Endings);

    /// <summary>The format that a file's ending names, or null.</summary>
    public static GraphFormat? Of(string path) =>
        Array.Find(All, f => f.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))?.Format;

    /// <summary>The format of a word, or null.</summary>
    public static GraphFormat? Named(string name) => Array.Find(All, f => f.Name == name)?.Format;

    /// <summary>Whether a format is a folder of files.</summary>
    public static bool IsFolder(GraphFormat format) => format is GraphFormat.Csv or GraphFormat.LsqbCsv;
}
