using ScoGraph.Formats.Exports.Csv;

namespace ScoGraph.Formats.Exports;

/// <summary>Writes elements as files of every format.</summary>
internal static class GraphExport
{
    /// <exception cref="ArgumentException">The format is a folder of files.</exception>
    /// <exception cref="GraphFormatException">The format has no place for something of the graph.</exception>
    public static void Write(
        GraphExtract graph, GraphFormat format, TextWriter output, GraphExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        FileFormat row = GraphFormats.Get(format);
        if (row.Writer is not { } writer)
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, row.IsFolder
                ? "This format is no text: it is a folder of files."
                : $"This is a format to read only; those to write are {GraphFormats.List(f => f.CanWrite)}.");
        }

        writer.Write(graph, new ExportOutput(output, options ?? new GraphExportOptions(), cancellationToken));
    }

    /// <summary>What <see cref="Write"/> writes, as one text.</summary>
    public static string Text(GraphExtract graph, GraphFormat format)
    {
        using StringWriter output = new();
        Write(graph, format, output);
        return output.ToString();
    }

    /// <summary>Writes elements as a folder of files.</summary>
    /// <param name="open">Opens a file of the folder by its name without ending.</param>
    public static void WriteFolder(
        GraphExtract graph, GraphFormat format, Func<string, TextWriter> open, CancellationToken cancellationToken) =>
        new CsvFolderWriter(GraphFormats.Get(format).Folder!, open).Write(graph, cancellationToken);
}
