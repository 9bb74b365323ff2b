using System.Text;
using ScoGraph.Formats.Exports.Writers;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports;

/// <summary>The door of the exports: the list of formats, and elements to texts.</summary>
internal static class GraphExport
{
    private static readonly IExportWriter[] Writers =
    [
        new CypherScript(), new DotWriter(), new GraphMlWriter(), new GexfWriter(), new MermaidWriter(), new NTriplesWriter(),
        new TurtleWriter(),
    ];

    /// <summary>Every ending that names a format, with its dot.</summary>
    public static IEnumerable<string> Endings => Writers.SelectMany(w => w.Endings);

    /// <summary>The format that a file's ending names, or null.</summary>
    public static GraphFormat? FormatOf(string path) =>
        Array.Find(Writers, w => w.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))?.Format;

    public static void Write(IGraphSnapshot graph, GraphFormat format, TextWriter output, CancellationToken cancellation = default) =>
        Writer(format).Write(GraphExtract.All(graph), new ExportOutput(output, cancellation));

    /// <summary>The elements among the values of rows.</summary>
    public static void Write(
        IEnumerable<Value[]> rows, IGraphSnapshot graph, GraphFormat format, TextWriter output, CancellationToken cancellation = default) =>
        Writer(format).Write(GraphExtract.Of(rows, graph), new ExportOutput(output, cancellation));

    /// <summary>What <see cref="Write(IGraphSnapshot, GraphFormat, TextWriter, CancellationToken)"/> writes, as one text.</summary>
    public static string Text(IGraphSnapshot graph, GraphFormat format)
    {
        using StringWriter output = new();
        Write(graph, format, output);
        return output.ToString();
    }

    /// <inheritdoc cref="Text(IGraphSnapshot, GraphFormat)"/>
    public static string Text(IEnumerable<Value[]> rows, IGraphSnapshot graph, GraphFormat format)
    {
        using StringWriter output = new();
        Write(rows, graph, format, output);
        return output.ToString();
    }

    private static IExportWriter Writer(GraphFormat format) => Array.Find(Writers, w => w.Format == format)
        ?? throw new ArgumentOutOfRangeException(nameof(format), format, "This is no format of the list.");
}

/// <summary>One format.</summary>
internal interface IExportWriter
{
    GraphFormat Format { get; }

    /// <summary>The endings of its files, with their dots.</summary>
    string[] Endings { get; }

    void Write(GraphExtract graph, ExportOutput output);
}

/// <summary>Where an export goes, line by line; each line asks whether to go on.</summary>
internal sealed class ExportOutput(TextWriter writer, CancellationToken cancellation)
{
    private readonly StringBuilder _line = new();

    public TextWriter Writer => writer;

    public void Check() => cancellation.ThrowIfCancellationRequested();

    /// <summary>A line, ended with LF on every system.</summary>
    public void Line(string text)
    {
        Check();
        _line.Clear().Append(text).Append('\n');
        writer.Write(_line);
    }
}
