using ScoGraph.Formats.Exports.Csv;
using ScoGraph.Formats.Exports.Writers;
using ScoGraph.Formats.Imports.Apoc;
using ScoGraph.Formats.Imports.Csv;
using ScoGraph.Formats.Imports.Gexf;
using ScoGraph.Formats.Imports.Gml;
using ScoGraph.Formats.Imports.GraphMl;
using ScoGraph.Formats.Imports.Json;
using ScoGraph.Formats.Imports.NodeLink;
using ScoGraph.Formats.Imports.Opening;
using ScoGraph.Formats.Imports.Pajek;
using ScoGraph.Formats.Imports.Rdf;

namespace ScoGraph.Formats;

/// <summary>
/// The formats, a row each. Whoever lists formats (messages, help, completion, the page of the documentation) lists these.
/// </summary>
internal static class GraphFormats
{
    private const string OnRejected = nameof(GraphImportOptions.OnRejected);

    private static readonly string[] OfFolders =
    [
        OnRejected, nameof(GraphImportOptions.IntegerIds), nameof(GraphImportOptions.AddedLabels), nameof(GraphImportOptions.Columns),
        nameof(GraphImportOptions.DecimalComma), nameof(GraphImportOptions.DefaultType), nameof(GraphImportOptions.Parallelism),
    ];

    private static readonly string[] OfForeign = [nameof(GraphImportOptions.DefaultType)];

    private static readonly string[] OfRdf = [nameof(GraphExportOptions.BaseIri), nameof(GraphExportOptions.Annotations)];

    public static readonly FileFormat[] All =
    [
        new(GraphFormat.Json, "json")
        {
            Endings = [".json"], Read = JsonImport.ReadDocument, Writer = new JsonWriter(), Options = OfForeign,
        },
        new(GraphFormat.JsonLines, "jsonl")
        {
            Endings = [".jsonl", ".ndjson"], Read = JsonImport.ReadLines, HasRows = true, Writer = new JsonLinesWriter(),
            Options = [OnRejected],
        },
        new(GraphFormat.Csv, "csv")
        {
            ReadEndings = CsvFileSet.Endings, Read = CsvFolderReader.Read, HasRows = true, Folder = CsvStyle.Admin, Options = OfFolders,
        },
        new(GraphFormat.LsqbCsv, "lsqb") { Read = CsvFolderReader.Read, HasRows = true, Folder = CsvStyle.Lsqb, Options = OfFolders },
        new(GraphFormat.GraphMl, "graphml")
        {
            Endings = [".graphml"], Read = GraphMlReader.Read, Writer = new GraphMlWriter(),
            Options = [nameof(GraphImportOptions.DefaultType)],
        },
        new(GraphFormat.Cypher, "cypher") { Endings = [".cypher", ".cql"], IsScript = true, Writer = new CypherScript() },
        new(GraphFormat.Gexf, "gexf")
        {
            Endings = [".gexf"], Read = GexfReader.Read, Writer = new GexfWriter(), Options = OfForeign,
        },
        new(GraphFormat.NodeLink, "node-link") { Read = NodeLinkReader.Read, Options = OfForeign },
        new(GraphFormat.Apoc, "apoc") { Read = ApocReader.Read },
        new(GraphFormat.Gml, "gml") { Endings = [".gml"], Read = GmlReader.Read, Options = OfForeign },
        new(GraphFormat.Pajek, "pajek") { Endings = [".net"], Read = PajekReader.Read, Options = OfForeign },
        new(GraphFormat.Turtle, "turtle")
        {
            Endings = [".ttl"], Read = TurtleReader.Read, Writer = new TurtleWriter(), Options = OfRdf,
        },
        new(GraphFormat.NTriples, "ntriples")
        {
            Endings = [".nt"], Read = NTriplesReader.Read, Writer = new NTriplesWriter(), Options = OfRdf,
        },
        new(GraphFormat.Dot, "dot") { Endings = [".dot", ".gv"], Writer = new DotWriter() },
        new(GraphFormat.Mermaid, "mermaid") { Endings = [".mmd", ".mermaid"], Writer = new MermaidWriter() },
    ];

    /// <summary>Every ending that names a format to write, with its dot.</summary>
    public static IEnumerable<string> Endings => All.Where(f => f.CanWrite).SelectMany(f => f.Endings);

    /// <exception cref="ArgumentOutOfRangeException">It is no member of the enumeration.</exception>
    public static FileFormat Get(GraphFormat format) => Array.Find(All, f => f.Id == format)
        ?? throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");

    /// <summary>The format that a file's ending names, or null.</summary>
    public static GraphFormat? Of(string path) =>
        Array.Find(All, f => f.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))?.Id;

    /// <summary>The format that a file's ending names where it is read, or null; the ending of packed files does not count.</summary>
    public static GraphFormat? ToRead(string path)
    {
        string name = ImportFile.NameOf(path);
        return Of(name) ?? Array.Find(All, f => f.ReadEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))?.Id;
    }

    /// <summary>The format to write that a file's ending names, or null.</summary>
    public static GraphFormat? ToWrite(string path) => Of(path) is { } format && Get(format).CanWrite ? format : null;

    /// <summary>The format of a word, or null.</summary>
    public static GraphFormat? Named(string name) => Array.Find(All, f => f.Name == name)?.Id;

    /// <summary>Formats in a sentence: <c>json, jsonl and csv</c>.</summary>
    public static string List(Func<FileFormat, bool> which)
    {
        string[] names = [.. All.Where(which).Select(f => f.Name)];
        return $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
