using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Csv;
using ScoGraph.Formats.Imports.GraphMl;
using ScoGraph.Formats.Json;
using ScoGraph.Formats.Json.Reading;

namespace ScoGraph.Formats.Imports;

/// <summary>The door of the imports: files of every format that holds elements, to a sink.</summary>
internal static class GraphImport
{
    private static readonly Dictionary<GraphFormat, Action<ImportSource, IElementSink>> Readers = new()
    {
        [GraphFormat.Json] = (source, sink) =>
        {
            using FileStream stream = File.OpenRead(source.Path);
            GraphJson.Read(stream, source.Path, sink, source.Cancellation);
        },
        [GraphFormat.JsonLines] = (source, sink) =>
        {
            using FileStream stream = File.OpenRead(source.Path);
            JsonLinesReader.Read(stream, source.Path, sink, source.Bad, source.Cancellation);
        },
        [GraphFormat.Csv] = (source, sink) => new CsvFolderReader(source, sink).Read(),
        [GraphFormat.LsqbCsv] = (source, sink) => new CsvFolderReader(source, sink).Read(),
        [GraphFormat.GraphMl] = (source, sink) =>
        {
            using FileStream stream = File.OpenRead(source.Path);
            new GraphMlReader(source, sink).Read(stream);
        },
    };

    /// <summary>The formats in which wrong rows can be left out.</summary>
    public static bool HasRows(GraphFormat format) => format is GraphFormat.Csv or GraphFormat.LsqbCsv or GraphFormat.JsonLines;

    /// <summary>Whether <see cref="Read"/> knows a format.</summary>
    public static bool CanRead(GraphFormat format) => Readers.ContainsKey(format);

    /// <summary>Reads a file or a folder.</summary>
    /// <exception cref="GraphFormatException">It is not what it should be; the sink is not completed.</exception>
    public static void Read(ImportSource source, GraphFormat format, IElementSink sink) =>
        Readers[format](source, new WatchedSink(sink, source.Options.Progress, source.Cancellation));
}

/// <summary>What an import reads.</summary>
/// <param name="Path">The file or folder, as messages name it.</param>
internal sealed record ImportSource(string Path, GraphImportOptions Options, CancellationToken Cancellation)
{
    public BadRows Bad { get; } = new(Options.LeaveOut);
}
