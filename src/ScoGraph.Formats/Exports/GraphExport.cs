using System.Text;
using ScoGraph.Formats.Exports.Csv;
using ScoGraph.Formats.Exports.Writers;

namespace ScoGraph.Formats.Exports;

/// <summary>The door of the exports: the list of formats, and elements to texts.</summary>
internal static class GraphExport
{
    private static readonly IExportWriter[] Writers =
    [
        new JsonWriter(), new JsonLinesWriter(), new CypherScript(), new DotWriter(), new GraphMlWriter(), new GexfWriter(),
        new MermaidWriter(), new NTriplesWriter(), new TurtleWriter(),
    ];

    /// <exception cref="ArgumentException">The format is a folder of files.</exception>
    /// <exception cref="GraphFormatException">The format has no place for something of the graph.</exception>
    public static void Write(
        GraphExtract graph, GraphFormat format, TextWriter output, GraphExportOptions? options = null,
        CancellationToken cancellation = default) =>
        Writer(format).Write(graph, new ExportOutput(output, options ?? new GraphExportOptions(), cancellation));

    /// <summary>What <see cref="Write"/> writes, as one text.</summary>
    public static string Text(GraphExtract graph, GraphFormat format)
    {
        using StringWriter output = new();
        Write(graph, format, output);
        return output.ToString();
    }

    /// <summary>Writes elements as a folder of files.</summary>
    /// <param name="open">Opens a file of the folder by its name without ending.</param>
    public static void WriteFolder(GraphExtract graph, GraphFormat format, Func<string, TextWriter> open, CancellationToken cancellation) =>
        new CsvFolderWriter(CsvStyle.Of(format), open).Write(graph, cancellation);

    private static IExportWriter Writer(GraphFormat format) => Array.Find(Writers, w => w.Format == format)
        ?? throw new ArgumentOutOfRangeException(nameof(format), format, "This format is no text: it is a folder of files, or no format of the list.");
}

/// <summary>One format.</summary>
internal interface IExportWriter
{
    GraphFormat Format { get; }

    void Write(GraphExtract graph, ExportOutput output);
}

/// <summary>Where an export goes, line by line; each line asks whether to go on.</summary>
internal sealed class ExportOutput(TextWriter writer, GraphExportOptions options, CancellationToken cancellation)
{
    private readonly StringBuilder _line = new();

    public TextWriter Writer => writer;

    public GraphExportOptions Options => options;

    public void Check() => cancellation.ThrowIfCancellationRequested();

    /// <summary>A line, ended with LF on every system.</summary>
    public void Line(string text)
    {
        Check();
        _line.Clear().Append(text).Append('\n');
        writer.Write(_line);
    }
}
