using ScoGraph.Files;
using ScoGraph.Files.Scripts;
using ScoGraph.Formats;
using ScoGraph.Formats.Imports;

namespace ScoGraph;

public partial class Graph
{
    /// <summary>
    /// Reads a graph from a file or folder of any format that holds one: JSON, JSON Lines, tables, GraphML or openCypher. A file may be
    /// packed with gzip.
    /// </summary>
    /// <param name="path">The file, or for CSV a file or a folder of them.</param>
    /// <param name="import">The format where the name does not tell it, and how to read it; null for the defaults.</param>
    /// <param name="options">What holds for the graph's queries; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The path is empty, or the format is one that can only be written.</exception>
    /// <exception cref="GraphFormatException">
    /// Something is wrong; the message names file, line and column. With <see cref="GraphImportOptions.OnRejected"/> wrong rows are left
    /// out.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses access.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <example><code>
    /// using Graph graph = Graph.Import("towns.graphml");
    /// graph.Save("towns.json");
    /// </code></example>
    public static Graph Import(
        string path, GraphImportOptions? import = null, GraphOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Import([path], import, options, cancellationToken);
    }

    /// <summary>Reads one graph from several tables, such as one of people, one of companies and one of who works where.</summary>
    /// <param name="paths">The files and folders; one alone may be of any format.</param>
    /// <param name="import">The format where the names do not tell it, and how to read it; null for the defaults.</param>
    /// <param name="options">What holds for the graph's queries; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">
    /// There is no path, one is empty, the format is one that can only be written, or several files are not all tables.
    /// </exception>
    /// <exception cref="GraphFormatException">
    /// Something is wrong; the message names file, line and column. With <see cref="GraphImportOptions.OnRejected"/> wrong rows are left
    /// out.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses access.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Graph Import(
        IEnumerable<string> paths, GraphImportOptions? import = null, GraphOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ImportSource source = new([.. paths], import ?? new GraphImportOptions(), cancellationToken);
        GraphFormat format = GraphFiles.FormatToRead(source.Paths, source.Options);
        if (!GraphFormats.Get(format).IsScript)
            return new Graph(GraphFiles.Import(source, format, Clock(options)), options);
        Graph graph = new(options);
        ScriptImport.Run(source, () => graph.BeginTransaction(cancellationToken), options?.Queries ?? new QueryOptions());
        return graph;
    }
}
